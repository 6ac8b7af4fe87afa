import { createDisplay } from './page/display';
import { leaveLate } from './page/late';
import { readSelection } from './page/selection';

// In the page, once there is something to show: the background puts it there when the reader asks.
leaveLate('display', createDisplay);
leaveLate('selection', readSelection);
