/** The groups that participants choose theirs from. */
import { useState } from 'preact/hooks';
import { t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { Icon } from '../icon';

const OFFERED_GROUPS = ['sales', 'marketing', 'service', 'management'] as const;
const GROUPS_MAX = 12;
const OWN_FIELD = 'own_group';

/** The usual ones, in the language shown. */
export function offeredGroups(): string[] {
  return OFFERED_GROUPS.map((group) => t(`group-${group}`));
}

/** The chosen groups and the one still in the field: a group that was typed but not added is meant too. */
export function withTypedGroup(groups: readonly string[], form: HTMLFormElement): string[] {
  const typed = new FormData(form).get(OWN_FIELD);
  const name = typeof typed === 'string' ? typed.trim() : '';
  const isKnown = groups.some((group) => group.toLocaleLowerCase() === name.toLocaleLowerCase());
  return name && !isKnown && groups.length < GROUPS_MAX ? [...groups, name] : [...groups];
}

/** Groups as they are now, with the changes that somebody made to those they had before them. */
export function withChanges(now: readonly string[], before: readonly string[], wanted: readonly string[]): string[] {
  const kept = now.filter((group) => wanted.includes(group) || !before.includes(group));
  return [...kept, ...wanted.filter((group) => !before.includes(group) && !now.includes(group))];
}

/** The groups participants choose from: the usual ones to tick off, and any that are added. */
export function Groups({ groups, onChange }: { groups: string[]; onChange: (groups: string[]) => void }) {
  const [own, setOwn] = useState('');
  // An added group stays in sight when it is ticked off, so that it can be brought back.
  const [added, setAdded] = useState<string[]>([]);
  const choices = [...new Set([...offeredGroups(), ...added, ...groups])];

  const add = (): void => {
    const name = own.trim();
    if (!name || groups.length >= GROUPS_MAX) return;
    if (!choices.some((choice) => choice.toLocaleLowerCase() === name.toLocaleLowerCase())) {
      setAdded([...added, name]);
      onChange([...groups, name]);
    }
    setOwn('');
  };

  return (
    <fieldset class="field">
      <legend>{t('console-create-groups')}</legend>
      <p class="hint">{t('console-create-groups-hint')}</p>
      <div class="row wrap">
        {choices.map((choice) => (
          <label key={choice} class="chip-choice">
            <input
              type="checkbox"
              checked={groups.includes(choice)}
              onChange={(event) =>
                onChange(event.currentTarget.checked ? [...groups, choice] : groups.filter((group) => group !== choice))
              }
            />
            {choice}
          </label>
        ))}
      </div>
      <div class="row">
        <input
          type="text"
          name={OWN_FIELD}
          aria-label={t('console-create-group-own')}
          placeholder={t('console-create-group-own')}
          maxLength={40}
          value={own}
          onInput={(event) => setOwn(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <Button onClick={add} disabled={!own.trim()}>
          <Icon name="plus" />
          {t('console-create-group-add')}
        </Button>
      </div>
    </fieldset>
  );
}
