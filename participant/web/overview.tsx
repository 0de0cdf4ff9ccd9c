/** The ballot's last page: every answer with the way back to it, the open questions, and what comes next. */
import pencil from 'lucide-static/icons/pencil.svg?raw';
import type { Definition } from '@shared/definition';
import { Icon } from '@shared/icons';
import type { ComponentChildren, JSX } from 'preact';
import { keyOf } from './advance';
import { Beforehand } from './beforehand';
import type { BallotItem } from './ballot';
import { Comments, Older } from './comments';
import { sayUnderWay } from './dock';
import { t } from './lazy_words';
import { Saved } from './saved';
import { Screen } from './screen';
import type { Session } from './session';
import { type AskedItem, counted, countAnswers, isAnswered } from './view';
import { Waiting } from './waiting';
import { inWords, langOf } from './words';

interface OverviewProps {
  session: Session;
  definition: Definition;
  /** The step's items, and those of them that are open. */
  items: AskedItem[];
  open: BallotItem[];
  name: string;
  onShow: (key: string) => void;
  children?: ComponentChildren;
}

export function Overview({ session, definition, items, open, name, onShow, children }: OverviewProps): JSX.Element {
  const room = session.room.value;
  const until = room?.beforehand?.until;
  const asked = counted(open);
  const left = asked.filter((item) => !isAnswered(item)).length;
  const progress = countAnswers(asked);
  const step = definition.steps.find(({ id }) => id === room?.step);
  const langIn = (item: AskedItem) => (item.text.is_own ? langOf(room?.workshop.language) : undefined);
  const title =
    asked.length === 0
      ? (step?.title ?? '')
      : left > 0
        ? t('phone-left', { count: left })
        : progress.underWay > 0
          ? sayUnderWay(progress)
          : t('phone-all-answered', { count: asked.length });
  return (
    <div class="overview stack">
      <Screen name={name} title={title} page={step?.title ?? ''} lead={asked.length > 0 && left === 0 && !until ? t(room?.is_paused ? 'phone-paused' : 'phone-change-until-locked') : undefined}>
        {children}
        {/* Before the first answer every page of the ballot says it. */}
        {room && Boolean(session.own.value?.answers.length) && <Beforehand room={room} isOver={false} />}
      </Screen>
      {room && !until && asked.length > 0 && left === 0 && <Waiting session={session} definition={definition} room={room} isOpen />}
      {asked.length > 0 && (
        <ol class="stack-tight">
          {asked.map((item) => (
            <li key={keyOf(item)}>
              <button type="button" class={isAnswered(item) ? 'choice jump' : 'choice jump is-left'} onClick={() => onShow(keyOf(item))}>
                <span>
                  <b lang={langIn(item)}>{item.text.label}</b>
                  {item.answer !== undefined && (
                    <span class="said" lang={langIn(item)}>
                      {inWords(definition, item.text, item.answer)}
                    </span>
                  )}
                </span>
                {item.answer !== undefined ? <Saved isUnsent={item.isUnsent} /> : <Icon svg={pencil} />}
              </button>
            </li>
          ))}
        </ol>
      )}
      {open
        .filter(({ text }) => text.shape === 'text')
        .map((item) => (
          <section class="card item" key={keyOf(item)} id={`item-${item.text.id}`}>
            <h2 lang={langIn(item)}>{item.text.text}</h2>
            {item.text.help && <p class="soft">{item.text.help}</p>}
            <Comments session={session} item={item.text} isOpen isAsked />
          </section>
        ))}
      <Older session={session} />
      <Given session={session} definition={definition} items={items} />
    </div>
  );
}

/** The answers to locked items, as they were saved. */
export function Given({ session, definition, items }: { session: Session; definition: Definition; items: AskedItem[] }): JSX.Element | null {
  const given = counted(items.filter(({ phase }) => phase === 'locked'));
  if (given.length === 0) return null;
  return (
    <ul class="card stack answers">
      {given.map(({ text, answer, isUnsent }) => (
        <li key={text.id}>
          <h2 lang={text.is_own ? langOf(session.room.value?.workshop.language) : undefined}>{text.label}</h2>
          <p>{inWords(definition, text, answer)}</p>
          {answer !== undefined && <Saved isUnsent={isUnsent} />}
        </li>
      ))}
    </ul>
  );
}
