/** The results of a step: the question on the wall, large and by itself, or all of them. */
import monitor from 'lucide-static/icons/monitor.svg?raw';
import { Bars } from '@shared/bars';
import type { Definition } from '@shared/definition';
import { Icon } from '@shared/icons';
import type { PhoneRoom } from '@shared/protocol.gen';
import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Comments, hasComments, Older } from './comments';
import { t } from './lazy_words';
import { Reason } from './reasons';
import { Screen } from './screen';
import type { Session } from './session';
import { type AskedItem, counted } from './view';
import { inWords, langOf } from './words';

interface ResultsProps {
  session: Session;
  definition: Definition;
  room: PhoneRoom;
  items: AskedItem[];
  name: string;
  /** What is said first. */
  children?: ComponentChildren;
}

/** The revealed items of a step, the own answer marked among the group's. */
export function Results({ session, definition, room, items, name, children }: ResultsProps): JSX.Element {
  const shown = items.filter(({ text, phase }) => phase === 'revealed' && (text.shape !== 'text' || hasComments(session, text.id)));
  const onWall = shown.find(({ text }) => text.id === room.focus);
  const { current, waiting, follow } = useKept(onWall, shown);
  const step = definition.steps.find(({ id }) => id === room.step);
  const isOwnShown = shown.some(({ saved }) => saved !== undefined);
  const lead = [t('phone-revealed-lead'), isOwnShown && t('phone-revealed-own')].filter(Boolean).join(' ');
  const others = shown.filter((item) => item !== current);
  const list = others.map((item) => <Result key={item.text.id} session={session} definition={definition} room={room} asked={item} />);

  if (!current) {
    return (
      <Screen name={name} title={t('phone-results-of', { step: step?.title ?? '' })} lead={lead}>
        {children}
        {list}
        <Later items={items} />
        <Older session={session} />
      </Screen>
    );
  }
  return (
    <>
      <section class="item followed" key={current.text.id} id={`item-${current.text.id}`}>
        <Screen name={`${name} ${current.text.id}`} title={current.text.text} lang={langIn(room, current)} page={current.text.label}>
          <p class="on-wall">
            <Icon svg={monitor} /> {t('phone-on-wall')}
          </p>
          {children}
        </Screen>
        <Drawn session={session} definition={definition} room={room} asked={current} />
      </section>
      {waiting && (
        <button type="button" class="primary go-along" onClick={follow}>
          {t('phone-go-along', { question: waiting.text.label })}
        </button>
      )}
      {others.length > 0 && (
        <details class="others">
          <summary>{t('phone-other-results', { count: others.length })}</summary>
          <div class="stack">{list}</div>
        </details>
      )}
      <Later items={items} />
      <Older session={session} />
    </>
  );
}

interface Kept {
  current: AskedItem | undefined;
  /** What the wall shows while this phone stays behind. */
  waiting: AskedItem | undefined;
  follow: () => void;
}

/** The item on screen: the wall's, but the one before it as long as somebody writes under that. */
function useKept(onWall: AskedItem | undefined, shown: AskedItem[]): Kept {
  const at = useRef(onWall?.text.id);
  const drawAgain = useSignal(0);
  void drawAgain.value;
  const behind = shown.find(({ text }) => text.id === at.current);
  const isBehind = behind !== undefined && behind !== onWall && document.activeElement instanceof HTMLTextAreaElement;
  if (!isBehind) at.current = onWall?.text.id;
  return {
    current: isBehind ? behind : onWall,
    waiting: isBehind ? onWall : undefined,
    follow: () => {
      at.current = onWall?.text.id;
      drawAgain.value++;
    },
  };
}

function Later({ items }: { items: AskedItem[] }): JSX.Element | null {
  return counted(items).some(({ phase }) => phase === 'locked') ? <p class="soft">{t('phone-rest-later')}</p> : null;
}

function langIn(room: PhoneRoom, { text }: AskedItem): string | undefined {
  return text.is_own ? langOf(room.workshop.language) : undefined;
}

interface ResultProps {
  session: Session;
  definition: Definition;
  room: PhoneRoom;
  asked: AskedItem;
}

function Result(props: ResultProps): JSX.Element {
  const { room, asked } = props;
  return (
    <section class="card item" id={`item-${asked.text.id}`}>
      <h2 lang={langIn(room, asked)}>{asked.text.text}</h2>
      <Drawn {...props} />
    </section>
  );
}

/** An item's bars with the own answer, and its comments. */
function Drawn({ session, definition, room, asked: { text } }: ResultProps): JSX.Element {
  const result = room.results[text.id];
  const own = session.own.value?.answers.find(({ item, round }) => item === text.id && round === result?.round);
  return (
    <>
      {result && <Bars definition={definition} item={text} result={result} own={own?.answer} />}
      {result && <Reason session={session} definition={definition} room={room} item={text} />}
      {own && <p class="before">{t('phone-own-answer', { answer: inWords(definition, text, own.answer) })}</p>}
      <Comments session={session} item={text} isOpen={room.step !== 'closed' && text.shape !== 'text'} isAsked={false} />
    </>
  );
}
