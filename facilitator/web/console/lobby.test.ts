/** The lobby says when no phone can reach the address it shows. */
import { expect, it } from 'vitest';
import { isLoopback } from './lobby';

it.each(['http://127.0.0.1:8000/j/ABCDEF', 'http://localhost/j/ABCDEF', 'http://[::1]:8000/j/ABCDEF', 'http://roles.localhost/j/A'])(
  'an address on this machine alone is reached by no phone: %s',
  (address) => expect(isLoopback(address)).toBe(true),
);

it.each(['http://192.168.1.20:8000/j/ABCDEF', 'https://roolitus.example/j/ABCDEF', 'not an address'])(
  'any other address may be: %s',
  (address) => expect(isLoopback(address)).toBe(false),
);
