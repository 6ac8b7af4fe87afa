import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isVendorNoise } from './vendor-noise';

/** One request that reached the server. `method` CONNECT is a try at https, which is always refused. */
export interface SeenRequest {
  readonly method: string;
  readonly host: string;
  readonly path: string;
}

export interface ServedPage {
  readonly body: string | Buffer;
  /** Content-Type; HTML in UTF-8 where it is left out. */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A loopback server that the browser takes as its proxy: every host on earth is here, and nothing leaves unseen. */
export interface NewsServer {
  readonly port: number;
  /** Serves a page at `http://host/path` from now on. Answers its address. */
  serve(host: string, path: string, page: ServedPage): string;
  /** Every request for something that is not served here, browser vendors' own noise apart: what should not have been asked. */
  findLeaks(): readonly SeenRequest[];
  readonly requests: readonly SeenRequest[];
  close(): Promise<void>;
}

/** Starts the server on a free port of the loopback interface. */
export async function startNewsServer(): Promise<NewsServer> {
  const pages = new Map<string, ServedPage>();
  const requests: SeenRequest[] = [];
  const server = createServer((request, response) => answer(request, response, pages, requests));
  server.on('connect', (request: IncomingMessage, socket) => {
    requests.push({ method: 'CONNECT', host: request.url ?? '', path: '' });
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    serve: (host, path, page) => {
      pages.set(host + path, page);
      return `http://${host}${path}`;
    },
    findLeaks: () => requests.filter((seen) => !isServed(seen, pages) && !isVendorNoise(seen.host)),
    close: () => closeServer(server),
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  pages: ReadonlyMap<string, ServedPage>,
  requests: SeenRequest[],
): void {
  const { host, pathname, search } = new URL(request.url ?? '/', `http://${request.headers.host ?? 'unknown'}`);
  requests.push({ method: request.method ?? '', host, path: pathname + search });
  const page = pages.get(host + pathname);
  if (page === undefined) {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not here.');
    return;
  }
  response.writeHead(200, { 'Content-Type': page.type ?? 'text/html; charset=utf-8', ...page.headers }).end(page.body);
}

/** A page that is served here, or the icon that browsers ask each site for by themselves. */
function isServed(seen: SeenRequest, pages: ReadonlyMap<string, ServedPage>): boolean {
  const hosts = [...pages.keys()].map((key) => key.slice(0, key.indexOf('/')));
  if (seen.path === '/favicon.ico') return hosts.includes(seen.host);
  return pages.has(seen.host + seen.path);
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
