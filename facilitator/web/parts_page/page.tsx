/**
 * Every part in every state, in both themes and at ordinary and doubled text: `make parts` builds it. The page shows
 * itself four times, in frames, since a theme and a size of text belong to a whole page.
 */
import '@shared/base.css';
import '@shared/later_tokens.gen.css';
import '@shared/facilitator_tokens.gen.css';
import '../fonts.css';
import '../console/console.css';
import './page.css';
import { type ComponentChildren, render } from 'preact';
import { Button, ButtonLink, FillingButton } from '@shared/parts/button';
import { Card, Row } from '@shared/parts/card';
import { Chip } from '@shared/parts/chip';
import { Columns, Meter, Stack } from '@shared/parts/meter';
import { Menu, MenuItem, RowAction } from '@shared/parts/menu';
import { Segment } from '@shared/parts/segment';
import { Tile } from '@shared/parts/tile';
import { Toast } from '@shared/parts/toast';
import '@shared/parts/dialog.css';
import { Icon } from '../icon';

const nothing = (): void => {};

function Part({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <section>
      <h2>{name}</h2>
      {children}
    </section>
  );
}

function Buttons() {
  return (
    <Part name="Button">
      {(['small', 'medium', 'large'] as const).map((size) => (
        <div class="line" key={size}>
          <Button kind="primary" size={size}>Ensisijainen</Button>
          <Button kind="tonal" size={size} icon={<Icon name="presentation" />}>Sävy</Button>
          <Button size={size}>Kehys</Button>
          <Button kind="quiet" size={size} icon={<Icon name="pin" />}>Nosta</Button>
          <Button kind="danger" size={size}>Poista</Button>
        </div>
      ))}
      <div class="line">
        {(['primary', 'tonal', 'plain', 'quiet', 'danger'] as const).map((kind) => (
          <Button key={kind} kind={kind} disabled>Ei käytössä</Button>
        ))}
      </div>
      <div class="line">
        {(['tonal', 'plain', 'quiet'] as const).map((kind) => (
          <Button key={kind} kind={kind} aria-pressed>Painettu</Button>
        ))}
        {(['small', 'medium', 'large'] as const).map((size) => (
          <Button key={size} kind="quiet" size={size} isIconOnly icon={<Icon name="x" />}>Sulje</Button>
        ))}
        <ButtonLink href="#">Linkki</ButtonLink>
        <ButtonLink href="#" kind="primary">Linkki</ButtonLink>
      </div>
      {[0, 0.7, 1].map((share) => (
        <FillingButton key={share} words="Lukitse vastaukset" detail={`${share * 10}/10 on vastannut kaikkeen`} share={share}>
          <kbd>Väli</kbd>
          <Icon name="arrow-right" />
        </FillingButton>
      ))}
      <FillingButton words="Lukitse vastaukset" detail="" share={0} disabled>
        <kbd>Väli</kbd>
        <Icon name="arrow-right" />
      </FillingButton>
    </Part>
  );
}

function Chips() {
  return (
    <Part name="Chip">
      <div class="line">
        <Chip>kohtalainen</Chip>
        <Chip tone="good" icon={<Icon name="check" />}>vahva</Chip>
        <Chip tone="divided" icon={<Icon name="split" />}>kaksi leiriä</Chip>
        <Chip tone="wall" icon={<Icon name="presentation" />}>valkokankaalla</Chip>
        <Chip tone="open" icon={<Icon name="circle" />}>avoin</Chip>
        <Chip tone="trial" icon={<Icon name="flask-conical" />}>kokeilu</Chip>
        <Chip tone="hat">muun ohessa</Chip>
      </div>
    </Part>
  );
}

function Bars() {
  return (
    <Part name="Bar">
      <Meter value={7} max={10} label="7/10" />
      <Meter value={0} max={10} label="0/10" />
      <Columns counts={[1, 4, 6, 0, 5]} marked={[4]} />
      <Stack
        label="Kannatus"
        parts={[
          { label: 'varauksin', count: 2, tone: 'marked' },
          { label: 'voin hyväksyä', count: 5, tone: 'soft' },
          { label: 'kannatan', count: 7, tone: 'strong' },
        ]}
      />
    </Part>
  );
}

function Rows() {
  return (
    <Part name="Card, Row, RowAction">
      <Card>
        <Row number={1} title="auki" detail="Kuinka suuri on tyypillinen ensimmäinen kauppa?">
          <span>12/14</span>
          <RowAction label="Lisää" icon={<Icon name="ellipsis" />}>
            <MenuItem icon={<Icon name="lock" />} label="Lukitse" onPress={nothing} />
          </RowAction>
        </Row>
        <Row number={7} title="valkokankaalla" isCurrent>
          <Chip tone="wall" icon={<Icon name="presentation" />}>nyt</Chip>
        </Row>
        <Row title="ei vielä kysytty" />
      </Card>
      <Card tone="live">
        <Row title="käynnissä" />
      </Card>
      <Card tone="note">
        <Row title="huomautus" />
      </Card>
    </Part>
  );
}

function Toasts() {
  return (
    <Part name="Toast">
      <Toast tone="done" icon={<Icon name="check" />} action={<Button kind="quiet" size="small">Kumoa</Button>}>
        Itsepalvelu kysytään uudelleen
      </Toast>
      <Toast tone="done" icon={<Icon name="check" />}>Tallennettu</Toast>
      <Toast tone="info" icon={<Icon name="users" />}>Kaksi uutta puhelinta liittyi</Toast>
      <Toast tone="warning" icon={<Icon name="wifi-off" />}>Yhteys poikki, puhelimet jatkavat</Toast>
      <Toast tone="error" icon={<Icon name="triangle-alert" />} action={<Button kind="quiet" size="small">Yritä uudelleen</Button>}>
        PDF ei valmistunut
      </Toast>
    </Part>
  );
}

function Choices() {
  return (
    <Part name="Tile, Segment">
      <div class="tiles">
        <Tile label="Etämyyjä" state="off" words="" onPress={nothing} />
        <Tile label="Kenttämyyjä" state="own" words="✓ päätoiminen" onPress={nothing} />
        <Tile label="Tarjouspäällikkö" state="beside" words="muun ohessa" onPress={nothing} />
        <Tile label="Avainasiakkaat" state="exception" words="varauksin" onPress={nothing} />
      </div>
      <Segment
        label="Eteneminen"
        value="divided"
        choices={[
          { value: 'divided', words: 'Vain erimielisyydet' },
          { value: 'all', words: 'Koko osio' },
        ]}
        onChange={nothing}
      />
      <Segment
        label="Eteneminen, ei käytössä"
        value="all"
        isDisabled
        choices={[
          { value: 'divided', words: 'Vain erimielisyydet' },
          { value: 'all', words: 'Koko osio' },
        ]}
        onChange={nothing}
      />
    </Part>
  );
}

function Menus() {
  return (
    <Part name="Menu">
      <div class="open-menu">
        <Menu icon={<Icon name="ellipsis" />} label="Lisää" opener="button plain">
          <MenuItem icon={<Icon name="lock" />} label="Lukitse" onPress={nothing} />
          <MenuItem icon={<Icon name="pin" />} label="Nosta valkokankaalle" onPress={nothing} />
        </Menu>
      </div>
    </Part>
  );
}

function Question() {
  return (
    <Part name="Dialog">
      <dialog class="dialog" open aria-labelledby="asks">
        <div class="dialog-head">
          <h2 id="asks">Lukitaanko, vaikka 6 ei ole vastannut?</h2>
        </div>
        <div class="dialog-body">
          <p>8/14 on valmiina. Lukituksen voi kumota.</p>
          <div class="row end">
            <Button>Odota vielä</Button>
            <Button kind="primary">Lukitse</Button>
          </div>
        </div>
      </dialog>
    </Part>
  );
}

const app = document.getElementById('app');
if (!app) throw new Error('the page has no #app');

const LOOKS = [
  { theme: 'light', text: '100' },
  { theme: 'dark', text: '100' },
  { theme: 'light', text: '200' },
  { theme: 'dark', text: '200' },
] as const;

function Parts() {
  return (
    <main class="parts">
      <Buttons />
      <Chips />
      <Bars />
      <Rows />
      <Toasts />
      <Choices />
      <Menus />
      <Question />
    </main>
  );
}

/** Makes a frame as high as its page, once that has its typeface. */
function fitHeight(frame: HTMLIFrameElement): void {
  const page = frame.contentDocument;
  void page?.fonts.ready.then(() => {
    frame.style.blockSize = `${page.documentElement.scrollHeight}px`;
  });
}

/** The page in every look, each as high as what it holds. */
function Looks() {
  return (
    <main class="looks">
      {LOOKS.map(({ theme, text }) => (
        <section key={theme + text}>
          <h1>{`${theme}, ${text} %`}</h1>
          <iframe
            title={`${theme}, ${text} %`}
            src={`?theme=${theme}&text=${text}`}
            onLoad={({ currentTarget }) => fitHeight(currentTarget)}
          />
        </section>
      ))}
    </main>
  );
}

const asked = new URLSearchParams(location.search);
const theme = asked.get('theme');
if (theme) {
  document.documentElement.dataset['theme'] = theme;
  document.documentElement.style.fontSize = `${asked.get('text') ?? '100'}%`;
}
render(theme ? <Parts /> : <Looks />, app);
if (theme) document.querySelector<HTMLButtonElement>('.open-menu button')?.click();
