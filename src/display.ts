import { createDisplay } from './page/display';
import { leaveDisplay } from './page/late-display';

// In the page, once there is something to show: the background puts it there when the reader asks.
leaveDisplay(createDisplay);
