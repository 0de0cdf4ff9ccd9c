/** Colours of the light theme: written by `make protocol` from shared/design_tokens.py. */
export const LIGHT = {
  paper: '#f6f8f8',
  card: '#ffffff',
  ink: '#14201f',
  'ink-soft': '#4a5b5e',
  accent: '#0b5c6b',
  hat: '#8a4b12',
} as const;
/** How what a script moves begins and ends. */
export const EASE = 'cubic-bezier(0.2, 0.7, 0.2, 1)';
