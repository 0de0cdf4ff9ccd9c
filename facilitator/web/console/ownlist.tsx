/** The own questions of a workshop as a list, step by step, and two examples where there is none yet. */
import type { BankedQuestion, QuestionBank } from '@shared/http.gen';
import { useEffect, useState } from 'preact/hooks';
import type { Definition } from '@shared/definition';
import { t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { Icon } from '../icon';
import { request } from './http';
import { askedIn, CUSTOM_TYPES, emptyQuestion, hasOptions, neighbourOf, type OwnItem, type OwnQuestion } from './own';

interface OwnListProps {
  items: readonly OwnItem[];
  steps: Definition['steps'];
  isSending: boolean;
  onMove: (item: OwnItem, by: 1 | -1) => void;
  onEdit: (item: OwnItem) => void;
  onRemove: (item: OwnItem) => void;
}

export function OwnList({ items, steps, isSending, onMove, onEdit, onRemove }: OwnListProps) {
  const asking = steps.map((step) => ({ ...step, own: askedIn(step.id, items) })).filter(({ own }) => own.length > 0);
  return (
    <div class="own-steps">
      {asking.map((step) => (
        <section key={step.id}>
          <h3>{step.title}</h3>
          <ol class="own-list">
            {step.own.map((item) => (
              <OwnCard
                key={item.id}
                item={item}
                isFirst={!neighbourOf(items, item, -1)}
                isLast={!neighbourOf(items, item, 1)}
                isSending={isSending}
                onMove={(by) => onMove(item, by)}
                onEdit={() => onEdit(item)}
                onRemove={() => onRemove(item)}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

/** What own questions are for, by two that can be taken as they are or reworded. */
export function Examples({ steps, onUse }: { steps: Definition['steps']; onUse: (question: OwnQuestion) => void }) {
  // Both are about who does what, which is asked of today.
  const step = (steps.find(({ id }) => id === 'today') ?? steps[0])?.id ?? '';
  const examples: OwnQuestion[] = [
    {
      ...emptyQuestion(step),
      text: t('console-own-example-scale'),
      label: t('console-own-example-scale-label'),
      options: [1, 2, 3, 4].map((number) => t(`console-own-example-scale-${number}`)),
    },
    {
      step,
      type: CUSTOM_TYPES[1],
      text: t('console-own-example-comment'),
      label: t('console-own-example-comment-label'),
      options: [],
    },
  ];
  return (
    <section class="own-empty">
      <p>{t('console-own-empty')}</p>
      <ul class="own-list">
        {examples.map((example) => (
          <li class="own-card" key={example.type}>
            <div>
              <p class="own-text">{example.text}</p>
              <p class="hint">{answersInWords(example)}</p>
            </div>
            <Button onClick={() => onUse(example)}>
              {t('console-own-example-use')}
              <span class="visually-hidden">: {example.text}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What one has asked in other workshops, folded away; nothing where that is nothing new. */
export function Bank({ items, onUse }: { items: readonly OwnItem[]; onUse: (question: OwnQuestion) => void }) {
  const [questions, setQuestions] = useState<readonly BankedQuestion[]>([]);
  useEffect(() => {
    // Without it nothing is missing but the shortcut.
    void request<QuestionBank>('GET', '/api/question-bank').then((reply) => reply.ok && setQuestions(reply.questions));
  }, []);
  const others = questions.filter(({ id }) => items.every((item) => item.id !== id));
  if (others.length === 0) return null;
  return (
    <details class="own-bank">
      <summary>{t('console-bank')}</summary>
      <p class="hint">{t('console-bank-lead')}</p>
      <ul class="own-list">
        {others.map((question) => (
          <li class="own-card" key={question.id}>
            <div>
              <p class="own-text">{question.text}</p>
              <p class="hint">
                {answersInWords(question)} · {t('console-bank-of', { workshop: question.workshop })}
              </p>
            </div>
            <Button onClick={() => onUse(questionOf(question))}>
              {t('console-bank-use')}
              <span class="visually-hidden">: {question.text}</span>
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function questionOf({ step, type, text, label, options }: BankedQuestion): OwnQuestion {
  return { step, type, text, label, options: [...options] };
}

interface OwnCardProps {
  item: OwnItem;
  isFirst: boolean;
  isLast: boolean;
  isSending: boolean;
  onMove: (by: 1 | -1) => void;
  onEdit: () => void;
  onRemove: () => void;
}

function OwnCard({ item, isFirst, isLast, isSending, onMove, onEdit, onRemove }: OwnCardProps) {
  const moves = [
    { by: -1, way: 'up', isAtEdge: isFirst },
    { by: 1, way: 'down', isAtEdge: isLast },
  ] as const;
  return (
    <li class="own-card" data-item={item.id}>
      <div>
        <p class="own-text">{item.text}</p>
        <p class="hint">{answersInWords(item)}</p>
        {item.is_asked && (
          <p class="own-asked">
            <Icon name="lock" />
            {t('console-own-asked')}
          </p>
        )}
      </div>
      <div class="row">
        {!(isFirst && isLast) &&
          moves.map(({ by, way, isAtEdge }) => (
            <button
              key={way}
              type="button"
              class={`quiet icon-only ${way}`}
              disabled={isAtEdge}
              aria-disabled={isSending}
              onClick={() => onMove(by)}
            >
              <Icon name={`arrow-${way}`} />
              <span class="visually-hidden">{t(`console-own-${way}`, { text: item.label })}</span>
            </button>
          ))}
        {!item.is_asked && (
          <>
            <Button kind="quiet" class="edit" aria-disabled={isSending} onClick={onEdit}>
              <Icon name="pencil" />
              {t('console-own-edit')}
              <span class="visually-hidden">: {item.label}</span>
            </Button>
            <Button kind="quiet" aria-disabled={isSending} onClick={onRemove}>
              <Icon name="trash-2" />
              {t('console-own-remove')}
              <span class="visually-hidden">: {item.label}</span>
            </Button>
          </>
        )}
      </div>
    </li>
  );
}

function answersInWords(question: OwnQuestion): string {
  if (!hasOptions(question)) return t('console-own-answers-comment');
  return t('console-own-answers-ordinal', { options: question.options.join(' – ') });
}
