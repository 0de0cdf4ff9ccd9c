/** Console and projector have words for all they say, in every language, and none they never say. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '@shared/i18n';
import { describe, expect, it } from 'vitest';
import { source } from './languages';

const WORDS = Object.fromEntries(await Promise.all(LANGUAGES.map(async (language) => [language, (await source[language]()).default])));
const folders = ['.', 'console', 'projector', 'projector/reveal', 'projector/results', 'projector/table', '../../shared/web', '../../shared/web/parts'].map((folder) => join(import.meta.dirname, folder));
const sources = folders
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((path) => /\.tsx?$/.test(path) && !/\.(test|d)\.ts$/.test(path))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');
const said = new Set(
  [...sources.matchAll(/\bt\(\s*'([\w-]+)'|'((?:console|projector)-[\w-]+)'/g)].map(([, key, own]) => key ?? own ?? ''),
);
/** Keys put together in the sources, as patterns: `console-undo-${kind}`. */
const composed = [...sources.matchAll(/`((?:console|projector)-[^`]*)`/g)].map(
  ([, template]) => new RegExp(`^${(template ?? '').replaceAll(/\$\{[^}]+\}/g, '[\\w-]+')}$`),
);

describe.each(LANGUAGES)('in %s', (language) => {
  const words = WORDS[language];

  it('there are words for every key in the sources', () => {
    expect(said.size).toBeGreaterThan(200);
    expect([...said].filter((key) => !(key in words))).toEqual([]);
  });

  it('there are words for every undo, phase, status and format', () => {
    const commands = [
      ...['go_to', 'start_step', 'open_items', 'lock_items', 'reveal_items', 'hide_items', 'start_round', 'focus_item'],
      ...['set_pause', 'lock_room', 'set_timer', 'blank_projector', 'share_comments', 'walk_divided', 'reveal_structure'],
      ...['share_results', 'open_beforehand', 'close_workshop', 'reopen_workshop'],
    ];
    const keys = [
      ...commands.map((kind) => `console-undo-${kind}`),
      ...['hidden', 'open', 'locked', 'revealed'].map((phase) => `phase-${phase}`),
      ...['own', 'hat', 'none'].map((status) => `role-status-${status}`),
      ...['own', 'hat', 'part', 'none'].map((state) => `console-asis-${state}`),
      ...['pdf', 'pptx', 'xlsx', 'csv', 'json', 'answers', 'pictures', 'board', 'charters', 'charters-pdf', 'poster', 'actions'].map((format) => `console-format-${format}-explained`),
      ...['lobby', 'structure', 'closed'].map((stop) => `step-${stop}`),
      ...['changed_meanwhile', 'log_in_required', 'server_unreachable', 'reason_required'].map((code) => `error-${code}`),
    ];
    expect(keys.filter((key) => !(key in words))).toEqual([]);
  });

  it('every word of console and projector is used', () => {
    const own = Object.keys(words).filter((key) => /^(console|projector)-/.test(key));
    const isComposed = (key: string): boolean => composed.some((pattern) => pattern.test(key));
    expect(own.filter((key) => key !== 'console-loading' && !said.has(key) && !isComposed(key))).toEqual([]);
  });
});
