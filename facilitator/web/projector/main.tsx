/** The projector: what the whole room reads from the wall. It follows the console and decides nothing itself. */
import '@shared/base.css';
import '@shared/later_tokens.gen.css';
import '@shared/facilitator_tokens.gen.css';
import '@shared/wall_tokens.gen.css';
import '../fonts.css';
import './projector.css';
import { render } from 'preact';
import { sendClicks } from '../clicker';
import { showOwnLanguage } from '../languages';
import { keepAwake } from '../wake';
import { link, openRoom } from './live';
import { Projector } from './projector';
import { takeKey } from './reveal/beats';
import { followReveal, isOnReveal } from './reveal/follow';
import { applyStoredTheme } from './controls';

const app = document.getElementById('app');
if (!app) throw new Error('the page has no #app');

applyStoredTheme();
await showOwnLanguage();
const workshop = app.dataset['workshop'] ?? '';
openRoom(link || workshop);
followReveal();
if (!link) sendClicks(workshop, { takeKey: (key) => takeKey(key, isOnReveal()) });
keepAwake();
// Some clickers send F5 to start a show; it must not empty the screen for a moment.
document.addEventListener('keydown', (event) => {
  if (event.key === 'F5' && !event.ctrlKey && !event.shiftKey) event.preventDefault();
});
app.replaceChildren();
render(<Projector />, app);
