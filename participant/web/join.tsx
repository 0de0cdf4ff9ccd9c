/** The way in: the code, and what the workshop asks of those who join. */
import { LANGUAGE_NAMES, language, t, tError } from '@shared/i18n';
import type { Door as DoorAnswer, JoinedWorkshop } from '@shared/http.gen';
import type { PhoneSynced } from '@shared/protocol.gen';
import type { JSX } from 'preact';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { lazyScreens } from './lazy_screens';
import { langOf } from './words';

/** A workshop as its code shows it; `synced`: everything the phone shows, if it has joined. */
export type Door = JoinedWorkshop & Pick<DoorAnswer, 'definition' | 'synced'>;

/** What the door may answer; any other code gets the general words. */
type DoorCode =
  | 'unknown_code'
  | 'too_fast'
  | 'workshop_ended'
  | 'workshop_full'
  | 'room_locked'
  | 'personal_code_required'
  | 'personal_code_unknown'
  | 'personal_code_used'
  | 'log_in_required'
  | 'bad_name'
  | 'bad_group'
  | 'offline';

export interface Refusal {
  code: DoorCode | (string & {});
  params: Record<string, string | number>;
}

type Answer<T> = ({ ok: true } & T) | { ok: false; error: Refusal };

/** No answer at all: not a refusal of the server's, but worded like one. */
const OFFLINE: Refusal = { code: 'offline', params: {} };

/** Asks the server; a body makes it a request that changes something. */
export async function ask<T>(address: string, body?: object, method = 'POST'): Promise<Answer<T>> {
  try {
    const request: RequestInit = body
      ? { method, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', 'X-Roolitus': '1' } }
      : {};
    const answer = await fetch(address, request);
    return (await answer.json()) as Answer<T>;
  } catch {
    return { ok: false, error: OFFLINE };
  }
}

/** What the way into a workshop shows, or why there is none. */
export async function readDoor(code: string): Promise<Door | Refusal> {
  const answer = await ask<DoorAnswer>(`/api/join/${encodeURIComponent(code)}`);
  return answer.ok ? { ...answer.workshop, definition: answer.definition, synced: answer.synced } : answer.error;
}

/** Asks for the workshop's code; a refusal of the last one is under it. */
export function CodeForm(props: { code: string; refusal: Refusal | null; isBusy: boolean; onCode: (code: string) => void }): JSX.Element {
  const code = useSignal(props.code);
  const field = useRef<HTMLInputElement>(null);
  const first = useRef(props.refusal);
  useEffect(() => {
    // A refusal that the form opened with is read with its screen.
    if (props.refusal && props.refusal !== first.current) field.current?.focus();
  }, [props.refusal]);
  return (
    <form
      class="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = code.value.replace(/[^a-z0-9]/gi, '').toUpperCase();
        if (!typed || props.isBusy) return;
        code.value = typed;
        props.onCode(typed);
      }}
    >
      <label for="code">{t('phone-code')}</label>
      <input
        id="code"
        class="code"
        ref={field}
        value={code.value}
        onInput={(event) => (code.value = event.currentTarget.value)}
        autocapitalize="characters"
        autocomplete="off"
        spellcheck={false}
        maxLength={12}
        required
        aria-invalid={props.refusal !== null}
        aria-describedby="code-refusal"
      />
      <p id="code-refusal" class="refusal" role="alert">
        {props.refusal && tError(props.refusal.code, props.refusal.params)}
      </p>
      <button class="primary" type="submit">
        {t(props.isBusy ? 'phone-loading' : 'phone-code-go')}
      </button>
    </form>
  );
}

/** Asks what this workshop asks: the own group, a personal code. */
export function JoinForm({ door, onJoined }: { door: Door; onJoined: (synced: PhoneSynced | null) => void }): JSX.Element {
  const refusal = useSignal<Refusal | null>(null);
  const isGroupMissing = useSignal(false);
  const isBusy = useSignal(false);
  const screens = lazyScreens.value;
  const isAboutCode = refusal.value?.code.startsWith('personal') ?? false;
  const said = refusal.value && tError(refusal.value.code, refusal.value.params);

  async function join(form: HTMLFormElement): Promise<void> {
    const typed = new FormData(form);
    isGroupMissing.value = door.groups.length > 0 && !typed.has('group');
    if (isGroupMissing.value) {
      form.querySelector<HTMLInputElement>('input[name=group]')?.focus();
      return;
    }
    const body = {
      group: chosenGroup(typed),
      language: language.value,
      personal_code: (typed.get('personal') as string | null)?.trim() || null,
      people: Number(typed.get('people') ?? 1),
    };
    isBusy.value = true;
    const answer = await ask<Pick<Door, 'synced'>>(`/api/join/${encodeURIComponent(door.code)}`, body);
    isBusy.value = false;
    refusal.value = answer.ok ? null : answer.error;
    if (answer.ok) onJoined(answer.synced);
    else if (answer.error.code.startsWith('personal')) form.querySelector('input')?.focus();
  }

  return (
    <form
      class="card stack"
      // The browser would speak its own language, which need not be the one chosen here.
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void join(event.currentTarget);
      }}
    >
      {door.identity === 'personal' && (
        <div class="stack-tight">
          <label for="personal">{t('phone-personal-code')}</label>
          <input
            id="personal"
            name="personal"
            class="code"
            // A code from a printed slip comes behind the #; jumps between questions have a hyphen there.
            defaultValue={/^#(\w+)$/.exec(location.hash)?.[1] ?? ''}
            autocapitalize="characters"
            autocomplete="off"
            spellcheck={false}
            required
            aria-invalid={isAboutCode}
            aria-describedby="personal-refusal"
          />
          <p id="personal-refusal" class="refusal" role="alert">
            {isAboutCode && said}
          </p>
        </div>
      )}
      {door.groups.length > 0 && <GroupChoice groups={door.groups} lang={langOf(door.language)} />}
      {door.table_mode !== 'none' && screens && <screens.People mode={door.table_mode} />}
      <p class="refusal" role="alert">
        {isGroupMissing.value ? t('phone-group-needed') : !isAboutCode && said}
      </p>
      <button class="primary" type="submit" disabled={isBusy.value || (door.table_mode !== 'none' && !screens)}>
        {t('phone-join')}
      </button>
    </form>
  );
}

/** The group chosen in a form; null for none of them. */
export function chosenGroup(typed: FormData): string | null {
  const group = typed.get('group');
  return typeof group === 'string' && group ? group : null;
}

/** The groups, and a way out for those who belong to none; `group`: the own one, undefined before it is asked. */
export function GroupChoice({ groups, group, lang }: { groups: string[]; group?: string | null; lang: string | undefined }): JSX.Element {
  return (
    <fieldset class="choices">
      <legend>{t('phone-group')}</legend>
      {groups.map((name) => (
        <label class="choice" key={name}>
          <input type="radio" name="group" value={name} defaultChecked={name === group} required />
          <span lang={lang}>{name}</span>
        </label>
      ))}
      <label class="choice">
        <input type="radio" name="group" value="" defaultChecked={group === null} required />
        <span>{t('phone-group-other')}</span>
      </label>
    </fieldset>
  );
}

/** Languages in their own names; the change shows at once. */
export function LanguageChoice({ onChoose }: { onChoose: (wanted: keyof typeof LANGUAGE_NAMES) => void }): JSX.Element {
  return (
    <div class="languages" role="group" aria-label={t('phone-language')}>
      {(Object.keys(LANGUAGE_NAMES) as (keyof typeof LANGUAGE_NAMES)[]).map((code) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={language.value === code}
          aria-label={`${code.toUpperCase()} – ${LANGUAGE_NAMES[code]}`}
          onClick={() => onChoose(code)}
        >
          {code.toUpperCase()}
        </button>
      ))}
    </div>
  );
}

/** The page that says what was tested, and for whom. */
export function AccessibilityLink(): JSX.Element {
  return (
    <a class="quiet to-statement" href={`/accessibility?lang=${language.value}`} target="_blank">
      {t('screens-accessibility')}
    </a>
  );
}
