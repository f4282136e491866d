import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { fetchShare, shareAddress } from '../../src/preview/source/fetch-share';
import { failureCodeOf, OpenFailure } from '../../src/preview/source/open-failure';
import { SHARE_MAX_BYTES } from '../../src/share';

const PAGE = 'https://host.example/shows/preview.html#x';

test('the address is a whole one or a path from the page', () => {
  expect(shareAddress('#https://other.example/a%20b.tulpar-preview', PAGE).href).toBe(
    'https://other.example/a%20b.tulpar-preview',
  );
  expect(shareAddress('#day.tulpar-preview', PAGE).href).toBe('https://host.example/shows/day.tulpar-preview');
  expect(shareAddress('#/day.tulpar-preview', PAGE).href).toBe('https://host.example/day.tulpar-preview');
});

test.each([
  '#javascript:alert(1)',
  '#data:text/html,x',
  '#blob:https://host.example/1',
  '#file:///etc/passwd',
  '#%E0%A4%A',
  '#http://',
])('%s is no address', (hash) => {
  expect(() => shareAddress(hash, PAGE)).toThrow(new OpenFailure('link-bad'));
});

let close = () => {};
afterEach(() => close());

async function serve(answer: RequestListener): Promise<URL> {
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/x`);
}

const codeOf = async (url: URL) => fetchShare(url, () => {}).then(() => 'read', failureCodeOf);

test('reads what the server gives, and tells how far it is', async () => {
  const url = await serve((_, response) => response.setHeader('Content-Length', 5).end('abcde'));
  const told: number[] = [];
  expect(new TextDecoder().decode(await fetchShare(url, (share) => told.push(share)))).toBe('abcde');
  expect(told.at(-1)).toBe(1);
});

test('a missing file, a lost connection and a file without end each have their own words', async () => {
  expect(await codeOf(await serve((_, response) => response.writeHead(404).end()))).toBe('link-refused');
  close();
  expect(await codeOf(await serve((request) => request.socket.destroy()))).toBe('link-unreachable');
  close();
  expect(await codeOf(await serve((_, response) => response.setHeader('Content-Length', 1e12).write('a')))).toBe(
    'share-too-large',
  );
  close();
  const endless: RequestListener = (_, response) => {
    const more = () => {
      while (response.write(Buffer.alloc(1 << 20)));
    };
    response.on('drain', more);
    more();
  };
  expect(await codeOf(await serve(endless))).toBe('share-too-large');
  expect(SHARE_MAX_BYTES).toBeLessThan(100 * 1024 * 1024);
});
