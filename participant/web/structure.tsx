/** The role structure on the customer's path: dedicated roles as cards in lanes, their hats on top of them. */
import './structure.css';
import arrowRight from 'lucide-static/icons/arrow-right.svg?raw';
import check from 'lucide-static/icons/check.svg?raw';
import plus from 'lucide-static/icons/plus.svg?raw';
import { type Definition, roleText, segmentName } from '@shared/definition';
import { Icon } from '@shared/icons';
import type { RoleView, StructureView } from '@shared/protocol.gen';
import { Seamed } from '@shared/seams';
import { changeKey, dealCards, decided, isUncertain, sharedHats } from '@shared/structure';
import { type Signal, signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { pulse } from './announcer';
import { t } from './lazy_words';
import { changesOf, differences, lanesOf } from './lanes';

/** Says why a role became what it is; null until its words are fetched. */
const why: Signal<typeof import('./why') | null> = signal(null);

function fetchWhy(): void {
  // Without a connection the cards stay without their reasons, and the next structure asks again.
  if (!why.value) import('./why').then((fetched) => (why.value = fetched), () => {});
}

/** Forms and notices that there are words for: the build keeps what is named here. */
const FORMS = ['islands', 'assembly_line', 'pods', 'product_or_territory', 'key_account_overlay', 'partner_led', 'self_service'];
const NOTICES = ['cooperation_partly', 'cooperation_full'];
const CHANGE_ICONS: Record<string, string> = { kept: check, new: plus };

interface StructureProps {
  definition: Definition;
  structure: StructureView;
}

export function Structure({ definition, structure }: StructureProps): JSX.Element {
  // The hand feels that the structure has come: people look at the wall then.
  useEffect(() => {
    if (structure.is_complete) pulse();
  }, [structure.is_complete]);
  if (!structure.is_complete) return <p class="card">{t('phone-structure-incomplete')}</p>;
  const isDivided = !structure.has_consensus && structure.alternative.length > 0;
  return (
    <>
      {isDivided && <Divided definition={definition} structure={structure} />}
      <Lanes definition={definition} roles={structure.roles} title={isDivided ? t('phone-structure-first') : titleOf(structure)} />
      {isDivided && (
        <details>
          <summary>{t('phone-structure-second')}</summary>
          <Lanes definition={definition} roles={structure.alternative} title={t('phone-structure-second')} />
        </details>
      )}
      {!isDivided && structure.form && FORMS.includes(structure.form) && (
        <p class="card">
          {t('structure-form', { form: t(`form-${structure.form}`) })}
          <br />
          <span class="soft">{t('structure-yardstick')}</span>
        </p>
      )}
      {structure.coverage.length > 0 && (
        <dl class="card coverage">
          {structure.coverage.map(({ segment, mode, has_partner_overlay }) => (
            <div key={segment}>
              <dt>{segmentName(definition, segment) ?? t(`segment-${segment}`)}</dt>
              <dd>
                {t(`coverage-${mode}`)}
                {has_partner_overlay && <span class="soft"> · {t('coverage-partner')}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {structure.notices.filter((notice) => NOTICES.includes(notice)).map((notice) => (
        <p class="soft" key={notice}>
          {t(`notice-${notice}`)}
        </p>
      ))}
    </>
  );
}

/** How many dedicated roles there are, and how many there were, where that is known. */
function titleOf({ roles }: StructureView): string {
  const count = dealCards({ roles }).length;
  const isKnown = roles.some(({ asis }) => asis !== null);
  const before = roles.filter(({ asis }) => asis === 'own').length;
  return isKnown && before !== count ? t('phone-roles-from', { before, count }) : t('count-own-roles', { count });
}

/** Where the structures of the two camps part, role by role. */
function Divided({ definition, structure }: StructureProps): JSX.Element {
  const parting = differences(structure);
  return (
    <section class="card divided stack-tight">
      <h2>{t('phone-structure-divided')}</h2>
      <ul>
        {parting.map(({ role, first, second }) => (
          <li key={role}>
            <b>
              <Seamed name={roleText(definition, role).short} seams={definition.seams} />
            </b>
            <span>
              {t('phone-camp', { number: 1 })}: {sayStatus(definition, first)}
            </span>
            <span>
              {t('phone-camp', { number: 2 })}: {sayStatus(definition, second)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function sayStatus(definition: Definition, { status, host }: { status: RoleView['status']; host: string | null }): string {
  if (status !== 'hat' || !host) return t(`role-status-${status}`);
  return t('phone-consent-host', { host: roleText(definition, host).short });
}

function Lanes({ definition, roles, title }: { definition: Definition; roles: RoleView[]; title: string }): JSX.Element {
  const shared = sharedHats({ roles });
  useEffect(fetchWhy, []);
  let number = 0;
  return (
    <section class="lanes">
      <h2>{title}</h2>
      <ol>
        {lanesOf(definition, roles).map(({ stage, name, cards }) => (
          <li class="lane" key={stage}>
            <h3>{name}</h3>
            {cards.map(({ role, hats }) => (
              <House key={role.role} definition={definition} role={role} hats={hats} number={number++} />
            ))}
          </li>
        ))}
      </ol>
      {shared.length > 0 && (
        <p class="card">
          {t('role-shared-hats')}: {shared.map((hat) => roleText(definition, hat.role).name).join(', ')}
        </p>
      )}
    </section>
  );
}

/** A dedicated role: its hats drop on it, and it opens to say what it does. `number`: its turn in the scene. */
function House({ definition, role, hats, number }: { definition: Definition; role: RoleView; hats: RoleView[]; number: number }): JSX.Element {
  const text = roleText(definition, role.role);
  const change = role.change && role.change !== 'absent' ? role.change : null;
  return (
    <details class={`house-card${isUncertain(role) ? ' is-uncertain' : ''}${change === 'new' ? ' is-new' : ''}`} style={{ '--turn': number }}>
      <summary>
        {hats.length > 0 && (
          <span class="hats-on">
            <span class="visually-hidden">{t('role-hats')}: </span>
            {hats.map((hat) => (
              <span key={hat.role} class="hat-on">
                <Seamed name={roleText(definition, hat.role).short} seams={definition.seams} />
              </span>
            ))}
          </span>
        )}
        <span class="house-body">
          <b>
            <Seamed name={text.name} seams={definition.seams} />
          </b>
          {change && (
            <span class="house-mark">
              <Icon svg={CHANGE_ICONS[change] ?? arrowRight} /> {t(changeKey(role, change))}
            </span>
          )}
          {isUncertain(role) && <span class="house-mark is-open">{t('role-uncertain')}</span>}
          {role.override && <span class="house-mark">{t('role-decided')}</span>}
        </span>
      </summary>
      <div class="house-more">
        <p>{text.does}</p>
        {why.value && <p>{why.value.sayWhy(definition, role)}</p>}
        {text.own && <p class="soft">{t('role-rule', { rule: text.own })}</p>}
        {hats.length > 0 && <p>{t('phone-carries', { hats: hats.map((hat) => roleText(definition, hat.role).name).join(', ') })}</p>}
      </div>
    </details>
  );
}

/** What becomes different in people's work, role by role. */
export function Changes({ definition, structure }: StructureProps): JSX.Element | null {
  const changes = changesOf(structure.roles);
  if (changes.length === 0) return null;
  return (
    <section class="stack-tight">
      <h2>{t('phone-changes')}</h2>
      <ul class="changes">
        {changes.map((role) => {
          const { host } = decided(role);
          return (
            <li key={role.role}>
              <Icon svg={CHANGE_ICONS[role.change ?? ''] ?? arrowRight} />
              <span>
                <b>{roleText(definition, role.role).name}</b> {t(changeKey(role, role.change ?? ''))}
                {host && `, ${t('phone-consent-host', { host: roleText(definition, host).short })}`}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
