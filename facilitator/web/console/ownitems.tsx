/** The dialog of a workshop's own questions: what there is, step by step, and the ways to change it. */
import type { OwnItemsKept, WorkshopSettings } from '@shared/http.gen';
import { useEffect, useState } from 'preact/hooks';
import { type Definition, loadDefinition } from '@shared/definition';
import type { Failure } from '@shared/protocol.gen';
import { language, type Language, t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { Icon } from '../icon';
import { Confirm, ConfirmDiscard, Dialog } from '@shared/parts/dialog';
import { useFocusOn } from './focus';
import { FormFailure } from './form';
import { request } from './http';
import {
  asSent,
  asTyped,
  differs,
  emptyQuestion,
  moveQuestion,
  OWN_MAX,
  type OwnItem,
  type OwnQuestion,
  withoutQuestion,
  withQuestion,
} from './own';
import { OwnForm } from './ownform';
import { Bank, Examples, OwnList } from './ownlist';

interface Workshop {
  name: string;
  language: Language;
  definition: string;
  own_items: OwnItem[];
}

/** A question in the form: the one it changes, or null for a new one, and how it was when the form opened. */
interface Draft {
  id: string | null;
  from: OwnQuestion;
  now: OwnQuestion;
}

type Change = (items: readonly OwnItem[]) => OwnQuestion[];

export function OwnItemsDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const [workshop, setWorkshop] = useState<Workshop | null>(null);
  const [steps, setSteps] = useState<Definition['steps']>([]);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSending, setSending] = useState(false);
  const [asksDiscard, setAsksDiscard] = useState(false);
  const [removes, setRemoves] = useState<OwnItem | null>(null);
  const [done, setDone] = useState('');
  const [place, focusOn] = useFocusOn<HTMLDivElement>();
  const path = `/api/workshops/${id}`;
  const items = workshop?.own_items ?? [];
  const isUnsaved = draft !== null && differs(draft.from, draft.now);

  useEffect(() => {
    void (async () => {
      const reply = await request<WorkshopSettings>('GET', path);
      if (!reply.ok) return setFailure(reply.error);
      setWorkshop(reply);
      const texts = await loadDefinition(reply.definition, language.value).catch(() => null);
      if (texts) setSteps(texts.steps);
      else setFailure({ code: 'server_unreachable', params: {} });
    })();
  }, [path]);

  /** Changes the list as it is now: another facilitator may have changed it since it was drawn. */
  const change = async (makeList: Change, said: string): Promise<boolean> => {
    if (isSending) return false;
    setSending(true);
    setFailure(null);
    const isDone = await send(makeList);
    setSending(false);
    if (isDone) setDone(said);
    return isDone;
  };
  const send = async (makeList: Change): Promise<boolean> => {
    const before = await request<WorkshopSettings>('GET', path);
    if (!before.ok) return fail(before.error);
    setWorkshop(before);
    const known = before.own_items.map((item) => item.id);
    const wanted = { items: makeList(before.own_items).map(asSent), known };
    const reply = await request<OwnItemsKept>('PUT', `${path}/own-items`, wanted);
    // Somebody else was quicker by a moment: the same change is made to the list that there is now.
    if (!reply.ok && reply.error.code === 'changed_meanwhile') return send(makeList);
    if (!reply.ok) return fail(reply.error);
    setWorkshop({ ...before, own_items: reply.own_items });
    return true;
  };
  const fail = (error: Failure): false => {
    setFailure(error);
    return false;
  };

  const write = (question: OwnQuestion, changed: string | null = null): void => {
    setFailure(null);
    setDone('');
    focusOn('textarea');
    setDraft({ id: changed, from: question, now: question });
  };
  const goBack = (): void => {
    setAsksDiscard(false);
    setFailure(null);
    focusOn(draft?.id ? `[data-item="${draft.id}"] .edit` : '.add');
    setDraft(null);
  };
  const save = async ({ id: changed, now }: Draft): Promise<void> => {
    const said = t(changed === null ? 'console-own-added' : 'console-own-changed');
    if (!(await change((list) => withQuestion(list, changed, now), said))) return;
    focusOn('.add:not(:disabled)', '.own-steps button:not(:disabled)');
    setDraft(null);
  };
  const move = async (item: OwnItem, by: 1 | -1): Promise<void> => {
    const [way, other] = by < 0 ? ['up', 'down'] : ['down', 'up'];
    if (!(await change((list) => moveQuestion(list, item.id, by), t('console-own-moved')))) return;
    focusOn(`[data-item="${item.id}"] .${way}:not(:disabled)`, `[data-item="${item.id}"] .${other}:not(:disabled)`);
  };
  const remove = async (item: OwnItem): Promise<void> => {
    setRemoves(null);
    if (await change((list) => withoutQuestion(list, item.id), t('console-own-removed'))) focusOn('.add');
  };

  return (
    <Dialog
      title={workshop ? t('console-own-title', { name: workshop.name }) : t('console-own')}
      onClose={onClose}
      isWide
      isUnsaved={isUnsaved}
    >
      <div class="own-items" ref={place}>
        {!draft && <FormFailure failure={failure} />}
        {(!workshop || steps.length === 0) && !failure && <p role="status">{t('console-loading')}</p>}
        <p class="visually-hidden" role="status">
          {done}
        </p>
        {workshop && draft && (
          <OwnForm
            question={draft.now}
            isNew={draft.id === null}
            language={workshop.language}
            steps={steps}
            failure={failure}
            isSending={isSending}
            onChange={(now) => setDraft({ ...draft, now })}
            onSave={() => void save(draft)}
            onCancel={() => (isUnsaved ? setAsksDiscard(true) : goBack())}
          />
        )}
        {workshop && !draft && steps.length > 0 && (
          <>
            <p class="hint">{t('console-own-lead')}</p>
            {items.length === 0 && <Examples steps={steps} onUse={(question) => write(question)} />}
            <OwnList
              items={items}
              steps={steps}
              isSending={isSending}
              onMove={(item, by) => void move(item, by)}
              onEdit={(item) => write(asTyped(item), item.id)}
              onRemove={setRemoves}
            />
            {items.length < OWN_MAX && <Bank items={items} onUse={(question) => write(question)} />}
            <div class="row between wrap sticky-foot">
              <span class="hint">{items.length >= OWN_MAX && t('console-own-full', { max: OWN_MAX })}</span>
              <Button kind="primary" class="add"
               
                disabled={items.length >= OWN_MAX}
                onClick={() => write(emptyQuestion(steps[0]?.id ?? ''))}
              >
                <Icon name="plus" />
                {t('console-own-add')}
              </Button>
            </div>
          </>
        )}
      </div>
      {asksDiscard && <ConfirmDiscard onConfirm={goBack} onClose={() => setAsksDiscard(false)} />}
      {removes && (
        <Confirm
          title={t('console-own-remove-title')}
          text={t('console-own-remove-text', { text: removes.text })}
          action={t('console-own-remove')}
          isDangerous
          onConfirm={() => void remove(removes)}
          onClose={() => setRemoves(null)}
        />
      )}
    </Dialog>
  );
}
