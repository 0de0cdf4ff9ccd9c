/** A step on the wall: what is asked and how many have answered; never a result before it is revealed. */
import type { ProjectorRoom } from '@shared/protocol.gen';
import { isIdeas } from '@shared/ideas';
import { t } from '@shared/i18n';
import { Icon } from '../icon';
import type { Texts } from '../texts';
import { pictureOf } from '../wall';
import { inUnits, marginOf, measureText, placed, type Size } from './canvas';
import { Ideas } from './ideas';
import { ItemScene } from './item';
import { fittingSize } from './lines';
import { comments, counts } from './live';
import { Overview } from './overview';
import { reasonsBefore, Sides } from './results/sides';
import { Answering, TITLE_LEAST, TITLE_SIZES } from './table/answering';
import { Table } from './table/table';

const SEATS_MOST = 60;
/** What the words below the title of a locked step take of the height, and the air around them. */
const LOCKED_WORDS = 340;
/** The vote whose picture says more of its step than a list of its items. */
const CONSENT_WHOLE = 'consent_whole';

export function StepScene({ room, texts, size }: { room: ProjectorRoom; texts: Texts; size: Size }) {
  const picture = pictureOf(room, texts);
  const whole = picture.kind === 'overview' ? picture.items.find(({ id }) => id === CONSENT_WHOLE) : undefined;
  const wholeResult = room.results[CONSENT_WHOLE];
  switch (picture.kind) {
    case 'answering': {
      const only = picture.asked.length === 1 ? picture.asked[0] : undefined;
      const earlier = only && room.earlier?.[only.id];
      const reasons = only ? reasonsBefore(comments.value, only.id, earlier) : [];
      if (only && earlier && reasons.length > 0) {
        return <Sides item={only} earlier={earlier} reasons={reasons} texts={texts} round={picture.round} />;
      }
      return <Answering room={room} texts={texts} asked={picture.asked} round={picture.round} size={size} />;
    }
    case 'result':
      // An item with a result is drawn before this is asked; what has none is a question for ideas.
      return isIdeas(picture.item) ? <Ideas item={picture.item} comments={comments.value} size={size} /> : <StepTitle room={room} texts={texts} />;
    case 'locked':
      return <Locked room={room} texts={texts} size={size} />;
    case 'overview':
      if (whole && wholeResult) {
        return <ItemScene item={whole} result={wholeResult} groups={null} texts={texts} size={size} results={room.results} />;
      }
      return <Overview room={room} texts={texts} items={picture.items} size={size} />;
    default:
      return <StepTitle room={room} texts={texts} />;
  }
}

function StepTitle({ room, texts }: { room: ProjectorRoom; texts: Texts }) {
  return (
    <section class="question">
      <h1>{texts.stopTitle(room.step)}</h1>
      <p class="lead">{texts.stepLead(room.step)}</p>
    </section>
  );
}

/** Everybody has answered, and the answers wait on the table. */
function Locked({ room, texts, size }: { room: ProjectorRoom; texts: Texts; size: Size }) {
  const margin = marginOf(size);
  const radius = Math.min(size.height / 2 - 80, size.width * 0.225);
  const centre = { x: size.width - margin - radius - 10, y: size.height / 2 };
  const people = Math.min(SEATS_MOST, counts.value.joined);
  const title = texts.stopTitle(room.step);
  const width = centre.x - radius - margin - 90;
  return (
    <section class="canvas question answering is-locked">
      <div class="answering-words" style={placed({ x: margin, y: 0, width, height: size.height })}>
        <h1 style={{ fontSize: inUnits(fittingSize(title, TITLE_SIZES, TITLE_LEAST, { width, height: size.height - LOCKED_WORDS }, measureText)) }}>{title}</h1>
        <p class="locked" role="status">
          {t('projector-locked')}
        </p>
      </div>
      <Table seats={people} filled={people} centre={centre} radius={radius}>
        <div class="dial" style={placed({ x: centre.x - radius * 0.8, y: centre.y - radius * 0.8, width: radius * 1.6, height: radius * 1.6 })}>
          <Icon name="lock" />
        </div>
      </Table>
    </section>
  );
}
