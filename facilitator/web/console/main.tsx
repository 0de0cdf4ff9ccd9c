/** The facilitator's pages: set-up, log-in, the list of workshops and the console of one. */
import '@shared/base.css';
import '@shared/later_tokens.gen.css';
import '@shared/facilitator_tokens.gen.css';
import '../fonts.css';
import './console.css';
import './workshop.css';
import './preparing.css';
import './structure.css';
import './now.css';
import { type JSX, render } from 'preact';
import { showOwnLanguage } from '../languages';
import { EnterPage, LoginPage, SetUpPage } from './accounts';
import { ListPage } from './list';
import { openWorkshop } from './live';
import { applyTheme } from './theme';
import { WorkshopPage } from './workshop';

const app = document.getElementById('app');
if (!app) throw new Error('the page has no #app');
const { view, workshop = '', token = '', formats = '' } = app.dataset;
const { passwords, signOn, signOnLabel = '', accounts } = app.dataset;
const ways = { takesPasswords: passwords !== 'no', hasProvider: signOn === 'yes', providerLabel: signOnLabel };

function page(): JSX.Element {
  switch (view) {
    case 'setup':
      return <SetUpPage token={token} ways={ways} />;
    case 'login':
      return <LoginPage ways={ways} isFirst={accounts === 'none'} />;
    case 'enter':
      return <EnterPage token={token} />;
    case 'workshop':
      openWorkshop(workshop);
      return <WorkshopPage id={workshop} formats={formats.split(' ').filter(Boolean)} />;
    default:
      return <ListPage ways={ways} />;
  }
}

applyTheme();
await showOwnLanguage();
app.replaceChildren();
render(page(), app);
