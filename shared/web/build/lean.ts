/**
 * Keeps out of a phone's first fetch what no screen uses.
 *
 * Socket.IO's client brings polling, WebTransport and binary messages even where it is set to use WebSocket only, and
 * our server refuses them all; Vite's helper for dynamic imports preloads what our pages name in their heads; Lucide's
 * icons carry a licence line and attributes each. Together that is a seventh of what a phone would load.
 */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const NONE = (name: string) => `export const ${name} = undefined;`;
const REFUSED = (...names: string[]) =>
  `const refuse = () => { throw new Error('binary messages are not part of the protocol'); };
   export { ${names.map((name) => `refuse as ${name}`).join(', ')} };`;

/** What replaces a library's module, by the library and the name it imports the module by. */
const STAND_INS: { library: string; module: string; source: string }[] = [
  {
    library: 'engine.io-client',
    module: './transports/index.js',
    source: `import { WS } from './transports/websocket.js'; export const transports = { websocket: WS };`,
  },
  // The index only passes them on, but one registers itself as it is read, and so would stay.
  { library: 'engine.io-client', module: './transports/polling-xhr.js', source: NONE('XHR') },
  { library: 'engine.io-client', module: './transports/polling-xhr.node.js', source: NONE('XHR') },
  { library: 'engine.io-parser', module: './contrib/base64-arraybuffer.js', source: REFUSED('decode') },
  { library: 'socket.io-parser', module: './is-binary.js', source: 'export const isBinary = () => false, hasBinary = isBinary;' },
  { library: 'socket.io-parser', module: './binary.js', source: REFUSED('deconstructPacket', 'reconstructPacket') },
];
const MARK = '\0stand-in:';

/** Fetches a part of a page, with its style sheet first where it has one. */
const PRELOAD = `
  const addSheet = (path) => new Promise((done, fail) => {
    if (document.querySelector('link[href="/' + path + '"]')) return done();
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/' + path, onload: done, onerror: fail });
    document.head.append(link);
  });
  export const __vitePreload = (load, paths = []) =>
    Promise.all(paths.filter((path) => path.endsWith('.css')).map(addSheet)).then(load);`;

export function lean(): Plugin {
  return {
    name: 'lean',
    enforce: 'pre',
    apply: 'build',
    async resolveId(id, importer = '') {
      if (importer.startsWith(MARK)) return this.resolve(id, importer.slice(MARK.length).split('|')[0]);
      const found = STAND_INS.find(({ library, module }) => module === id && importer.includes(`/${library}/`));
      return found ? `${MARK}${importer}|${found.library}|${id}` : null;
    },
    load(id) {
      if (id === '\0vite/preload-helper.js') return PRELOAD;
      if (id.startsWith(MARK)) {
        const [, library, module] = id.split('|');
        return STAND_INS.find((other) => other.library === library && other.module === module)?.source ?? null;
      }
      if (!/lucide-static.*\.svg\?raw$/.test(id)) return null;
      const drawing = readFileSync(id.split('?')[0] ?? '', 'utf8');
      // Of the whole drawing only: a rectangle inside it keeps its size.
      const bare = (svg: string) => svg.replace(/\s(class|width|height|xmlns)="[^"]*"/g, '');
      const plain = drawing.replace(/<!--.*?-->/s, '').replace(/<svg[^>]*>/, bare).replace(/\s+/g, ' ');
      return `export default ${JSON.stringify(plain.replace(/\s*([<>])\s*/g, '$1').trim())}`;
    },
  };
}
