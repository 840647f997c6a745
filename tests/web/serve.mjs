// Serves a built site as GitHub Pages does: compressed, below a base path, 404.html for what is not there.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const types = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.csv': 'text/csv; charset=utf-8', '.xml': 'application/xml',
  '.woff2': 'font/woff2', '.txt': 'text/plain; charset=utf-8', '.ico': 'image/x-icon',
};
const compressed = new Set(['.html', '.css', '.js', '.json', '.svg', '.csv', '.xml', '.txt']);

/** @returns {Promise<{root: string, close: () => void}>} root ends in a slash */
export async function serve(folder, basePath = '/', port = 0) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const inside = path.startsWith(basePath) ? normalize(path.slice(basePath.length)) : null;
    const file = inside === null || inside.startsWith('..' + sep) ? null : await read(folder, inside);
    const found = file ?? await read(folder, '404.html');
    if (!found) return response.writeHead(404).end();
    const headers = { 'content-type': types[extname(found.name)] ?? 'application/octet-stream', 'cache-control': 'max-age=600' };
    const zip = compressed.has(extname(found.name));
    response.writeHead(file ? 200 : 404, zip ? { ...headers, 'content-encoding': 'gzip', vary: 'accept-encoding' } : headers);
    response.end(zip ? gzipSync(found.bytes) : found.bytes);
  });
  await new Promise(done => server.listen(port, '127.0.0.1', done));
  return { root: `http://127.0.0.1:${server.address().port}${basePath}`, close: () => server.close() };
}

async function read(folder, path) {
  const name = path === '' || path === '.' || path.endsWith('/') ? join(path, 'index.html') : path;
  try {
    return { name, bytes: await readFile(join(folder, name)) };
  } catch {
    return null;
  }
}
