/** The phone's page: reads what the shell says, and draws the screen in the phone's own language. */
import '@shared/base.css';
import './phone.css';
import { render } from 'preact';
import { App } from './app';
import { openingLanguage, speak } from './texts';

const shell = document.getElementById('app');

void speak(openingLanguage(), true).then(() => {
  if (!shell) throw new Error('the page has no #app');
  shell.textContent = '';
  render(<App code={shell.dataset['code'] ?? ''} />, shell);
});
