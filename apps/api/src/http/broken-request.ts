import type { ConnectionError } from 'fastify';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { problem } from './problem';

const ANSWERS: Readonly<Record<string, readonly [number, string, string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [
    408,
    'request-timeout',
    '送信に時間がかかりすぎたため、受け取りをやめました。通信の状態を確かめて、もう一度お試しください。',
  ],
  HPE_HEADER_OVERFLOW: [
    431,
    'header-too-large',
    '要求のヘッダーが大きすぎます。このサイトの Cookie を消して、もう一度お試しください。',
  ],
};
const MALFORMED = [400, 'malformed', '送られた内容を HTTP として読めません。書き方をお確かめください。'] as const;

/** What is no request never reaches a route; it gets an answer all the same, and the line is cut. */
export function answerBrokenRequest(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const [status, code, detail] = ANSWERS[error.code] ?? MALFORMED;
  const body = JSON.stringify(problem(status, code, detail));
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/problem+json; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n${body}`,
  );
}
