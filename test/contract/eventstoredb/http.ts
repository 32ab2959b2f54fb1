import { createServer as createHttpServer } from 'node:http';
import { connect, createServer, type Server, type Socket } from 'node:net';

/**
 * The plain HTTP of a server, at the same port as its gRPC: the first bytes tell which of the two is spoken.
 * Old servers tell their version only there.
 */
export async function withHttp(grpcPort: () => number, esVersion: string): Promise<{ port: number; close(): void }> {
  const http = createHttpServer((_request, response) => response.end(JSON.stringify({ esVersion })));
  await listen(http);
  const sockets = new Set<Socket>();
  const front = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('data', (first) => {
      const speaksHttp2 = first.subarray(0, 3).toString() === 'PRI';
      const behind = connect(speaksHttp2 ? grpcPort() : portOf(http), '127.0.0.1');
      sockets.add(behind);
      behind.on('error', () => socket.destroy());
      behind.write(first);
      socket.pipe(behind).pipe(socket);
    });
  });
  await listen(front);
  return {
    port: portOf(front),
    close() {
      front.close();
      http.close();
      http.closeAllConnections();
      for (const socket of sockets) socket.destroy();
    },
  };
}

const listen = (server: Server): Promise<void> =>
  new Promise((resolve) => void server.listen(0, '127.0.0.1', () => resolve()));

const portOf = (server: Server): number => (server.address() as { port: number }).port;
