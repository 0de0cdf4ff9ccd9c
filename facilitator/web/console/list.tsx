/** The list of workshops: open, create, prepare, copy, rename, archive, delete. */
import type { List, LoggedOut, SampleStarted } from '@shared/http.gen';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '@shared/protocol.gen';
import { language, LANGUAGE_NAMES, t } from '@shared/i18n';
import { Button, ButtonLink } from '@shared/parts/button';
import { MenuItem, RowAction } from '@shared/parts/menu';
import { Icon } from '../icon';
import { CodesDialog } from './codes';
import { InvitationsDialog } from './invitations';
import { problemOf, type Ways } from './accounts';
import { CompanyDialog } from './company';
import { CreateDialog } from './create';
import { CopyDialog } from './copyworkshop';
import { Confirm } from '@shared/parts/dialog';
import { failureWords, FormFailure } from './form';
import { GUIDED, SAMPLE_STEPS } from './guide';
import { request, type WorkshopRow } from './http';
import { LanguageChoice } from './language';
import { OwnItemsDialog } from './ownitems';
import { ConfirmEnd, RehearseDialog } from './rehearsal';
import { RolesTodayDialog } from './rolestoday';
import { SettingsDialog } from './settings';
import { StatementLink } from './statement';
import { SaveTemplateDialog, TemplatesDialog } from './templates';
import { Wordmark } from './wordmark';
import { AccountDialog, MembersDialog } from './people';

type Asked =
  | { kind: 'create' | 'account' | 'templates' }
  | { kind: 'settings'; id: string }
  | { kind: 'delete' | 'members' | 'codes' | 'mail' | 'template' | 'rehearse' | 'end' | 'own' | 'today' | 'copy' | 'company'; row: WorkshopRow }
  | null;

export function ListPage({ ways }: { ways: Ways }) {
  const [rows, setRows] = useState<WorkshopRow[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [problem] = useState<Failure | null>(problemOf(location.search));
  const [asked, setAsked] = useState<Asked>(null);
  const [done, setDone] = useState('');
  const [showsArchived, setShowsArchived] = useState(false);

  const load = async (): Promise<void> => {
    const reply = await request<List>('GET', '/api/workshops');
    if (reply.ok) setRows(reply.workshops);
    setFailure(reply.ok ? null : reply.error);
  };
  useEffect(() => {
    document.title = `${t('console-list-title')} – ${t('product-name')}`;
    void load();
  }, []);

  const change = async (row: WorkshopRow, method: 'PATCH' | 'DELETE', body: object | undefined, said: string) => {
    const reply = await request(method, `/api/workshops/${row.id}`, body);
    if (!reply.ok) return setFailure(reply.error);
    setAsked(null);
    setDone(said);
    await load();
  };
  const endRehearsal = async (row: WorkshopRow): Promise<void> => {
    setAsked(null);
    const reply = await request('DELETE', `/api/workshops/${row.id}/rehearsal`);
    if (reply.ok) setDone(t('console-rehearsal-ended', { name: row.name }));
    else setFailure(reply.error);
    if (reply.ok) await load();
  };

  const shown = rows?.filter((row) => row.is_archived === showsArchived) ?? [];
  const archived = rows?.filter((row) => row.is_archived).length ?? 0;
  return (
    <div class="page">
      <header class="page-head">
        <Wordmark />
        <div class="row wrap">
          <StatementLink />
          <LanguageChoice />
          <Button kind="quiet" onClick={() => setAsked({ kind: 'account' })}>
            <Icon name="users" />
            {t('console-account-title')}
          </Button>
          <LogOut />
        </div>
      </header>
      <main>
        <div class="row between title-row">
          <h1>{showsArchived ? t('console-list-archived-title') : t('console-list-title')}</h1>
          <div class="row wrap">
            {(rows?.filter((row) => row.step !== 'lobby').length ?? 0) > 1 && (
              <ButtonLink kind="quiet" href={`/console/compare?lang=${language.value}`}>
                <Icon name="columns" />
                {t('console-list-compare')}
              </ButtonLink>
            )}
            <Button kind="quiet" onClick={() => setAsked({ kind: 'templates' })}>
              <Icon name="folder" />
              {t('console-templates')}
            </Button>
            <Button kind="primary" onClick={() => setAsked({ kind: 'create' })}>
              <Icon name="plus" />
              {t('console-list-create')}
            </Button>
          </div>
        </div>
        <p class="visually-hidden" role="status">
          {done}
        </p>
        <FormFailure failure={failure ?? problem} />
        {rows === null && failure && (
          <Button onClick={() => void load()}>
            <Icon name="rotate-ccw" />
            {t('console-try-again')}
          </Button>
        )}
        {rows === null && !failure && <Waiting />}
        {rows !== null && shown.length === 0 && (
          showsArchived ? <Empty>{t('console-list-archived-empty')}</Empty> : <FirstTime onCreate={() => setAsked({ kind: 'create' })} />
        )}
        {GROUPS.map((group) => ({ group, rows: shown.filter((row) => groupOf(row) === group) }))
          .filter(({ rows: some }) => some.length > 0)
          .map(({ group, rows: some }) => (
            <section key={group} class={`workshop-group ${group}`}>
              <h2>{t(`console-list-group-${group}`)}</h2>
              <ul class="workshops">
                {some.map((row) => (
                  <WorkshopCard
                    key={row.id}
                    row={row}
                    onCopy={() => setAsked({ kind: 'copy', row })}
                    onRehearse={() => setAsked({ kind: row.is_rehearsal ? 'end' : 'rehearse', row })}
                    onCodes={() => setAsked({ kind: 'codes', row })}
                    onMail={() => setAsked({ kind: 'mail', row })}
                    onTemplate={() => setAsked({ kind: 'template', row })}
                    onMembers={() => setAsked({ kind: 'members', row })}
                    onChange={() => setAsked({ kind: 'settings', id: row.id })}
                    onCompany={() => setAsked({ kind: 'company', row })}
                    onPrepare={(kind) => setAsked({ kind, row })}
                    onArchive={() =>
                      void change(
                        row,
                        'PATCH',
                        { is_archived: !row.is_archived },
                        t(row.is_archived ? 'console-list-restored' : 'console-list-archived', { name: row.name }),
                      )
                    }
                    onDelete={() => setAsked({ kind: 'delete', row })}
                  />
                ))}
              </ul>
            </section>
          ))}
        {(archived > 0 || showsArchived) && (
          <Button kind="quiet" onClick={() => setShowsArchived(!showsArchived)}>
            <Icon name={showsArchived ? 'arrow-left' : 'archive'} />
            {showsArchived ? t('console-list-show-active') : t('console-list-show-archived', { count: archived })}
          </Button>
        )}
      </main>
      {asked?.kind === 'create' && <CreateDialog onClose={() => setAsked(null)} />}
      {asked?.kind === 'account' && <AccountDialog ways={ways} onClose={() => setAsked(null)} />}
      {asked?.kind === 'members' && <MembersDialog row={asked.row} onClose={() => setAsked(null)} />}
      {asked?.kind === 'rehearse' && (
        <RehearseDialog id={asked.row.id} name={asked.row.name} onClose={() => setAsked(null)} />
      )}
      {asked?.kind === 'end' && (
        <ConfirmEnd onConfirm={() => void endRehearsal(asked.row)} onClose={() => setAsked(null)} />
      )}
      {asked?.kind === 'codes' && (
        <CodesDialog
          id={asked.row.id}
          name={asked.row.name}
          joinCode={asked.row.code}
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.kind === 'templates' && <TemplatesDialog onClose={() => setAsked(null)} />}
      {asked?.kind === 'template' && (
        <SaveTemplateDialog
          row={asked.row}
          onClose={() => setAsked(null)}
          onSaved={() => {
            setAsked(null);
            setDone(t('console-templates-saved'));
          }}
        />
      )}
      {asked?.kind === 'mail' && <InvitationsDialog id={asked.row.id} name={asked.row.name} onClose={() => setAsked(null)} />}
      {asked?.kind === 'settings' && (
        <SettingsDialog
          id={asked.id}
          onClose={() => setAsked(null)}
          onSaved={(name) => {
            setAsked(null);
            setDone(t('console-list-changed', { name }));
            void load();
          }}
        />
      )}
      {asked?.kind === 'copy' && (
        <CopyDialog
          row={asked.row}
          onClose={() => setAsked(null)}
          onSaved={() => {
            setDone(t('console-list-copied', { name: asked.row.name }));
            setAsked(null);
            void load();
          }}
        />
      )}
      {asked?.kind === 'company' && (
        <CompanyDialog
          id={asked.row.id}
          name={asked.row.name}
          onClose={() => setAsked(null)}
          onSaved={() => {
            setAsked(null);
            setDone(t('console-company-saved'));
          }}
        />
      )}
      {asked?.kind === 'own' && <OwnItemsDialog id={asked.row.id} onClose={() => setAsked(null)} />}
      {asked?.kind === 'today' && (
        <RolesTodayDialog
          id={asked.row.id}
          onClose={() => setAsked(null)}
          onSaved={() => {
            setAsked(null);
            setDone(t('console-today-saved'));
          }}
        />
      )}
      {asked?.kind === 'delete' && (
        <Confirm
          title={t('console-delete-title', { name: asked.row.name })}
          text={t('console-delete-text', { joined: asked.row.joined })}
          action={t('console-delete-action')}
          isDangerous
          onConfirm={() => void change(asked.row, 'DELETE', undefined, t('console-list-deleted', { name: asked.row.name }))}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}

const GROUPS = ['running', 'lobby', 'closed'] as const;

function groupOf(row: WorkshopRow): (typeof GROUPS)[number] {
  if (row.is_closed || row.is_imported) return 'closed';
  return row.step === 'lobby' ? 'lobby' : 'running';
}

/** Before the first workshop: one that is answered already shows in a minute and a half what it is like. */
function FirstTime({ onCreate }: { onCreate: () => void }) {
  const [isGoing, setGoing] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const go = async (): Promise<void> => {
    setGoing(true);
    const reply = await request<SampleStarted>('POST', '/api/sample', { language: language.value });
    if (reply.ok) return location.assign(`/console/${reply.id}${GUIDED}`);
    setGoing(false);
    setFailure(reply.error);
  };
  return (
    <section class="first-time">
      <h2>{t('console-first-title')}</h2>
      <p class="lead">{t('console-first-lead')}</p>
      <FormFailure failure={failure} />
      <ol class="first-steps">
        {SAMPLE_STEPS.map((step, place) => (
          <li key={step}>
            <span class="first-number">{place + 1}</span>
            {t(`console-first-${step}`)}
          </li>
        ))}
      </ol>
      <div class="row wrap">
        <Button kind="primary" size="large" icon={<Icon name="play" />} disabled={isGoing} onClick={() => void go()}>
          {isGoing ? t('console-working') : t('console-first-go')}
        </Button>
        <Button kind="quiet" onClick={onCreate}>
          {t('console-first-own')}
        </Button>
      </div>
    </section>
  );
}

function Waiting() {
  return (
    <div class="skeletons" role="status">
      <span class="visually-hidden">{t('console-loading')}</span>
      <span class="skeleton" />
      <span class="skeleton" />
      <span class="skeleton" />
    </div>
  );
}

function Empty({ children }: { children: ComponentChildren }) {
  return <p class="empty">{children}</p>;
}

interface CardProps {
  row: WorkshopRow;
  onCopy: () => void;
  onRehearse: () => void;
  onCodes: () => void;
  onMail: () => void;
  onTemplate: () => void;
  onMembers: () => void;
  onChange: () => void;
  onCompany: () => void;
  onPrepare: (what: 'own' | 'today') => void;
  onArchive: () => void;
  onDelete: () => void;
}

function WorkshopCard(props: CardProps) {
  const { row, onRehearse, onCopy, onCodes, onMail, onTemplate, onMembers, onChange, onCompany, onPrepare, onArchive, onDelete } = props;
  const state = row.is_imported ? 'imported' : row.is_closed ? 'closed' : row.step === 'lobby' ? 'lobby' : 'running';
  const isOver = row.is_closed || row.is_imported;
  return (
    <li class="workshop-card">
      <div class="workshop-what">
        <h3>
          <a href={`/console/${row.id}`}>{row.name}</a>
          {row.is_rehearsal && (
            <span class="rehearsal-mark">
              <Icon name="drama" />
              {t('console-rehearsal')}
            </span>
          )}
        </h3>
        <p class="meta">
          <span class={`progress-state ${state}`}>
            <Icon name={state === 'imported' ? 'download' : state === 'closed' ? 'check' : state === 'running' ? 'play' : 'circle'} />
            {t(`console-list-state-${state}`)}
          </span>
          <span>{t('console-list-code', { code: row.code })}</span>
          <span>{t('count-participants', { count: row.joined })}</span>
          <span>{t(`set-${row.item_set}`)}</span>
          <span>{LANGUAGE_NAMES[row.language]}</span>
          <span>{asDay(row.created_at)}</span>
          {row.follow_up_at !== null && <span>{t('console-list-follow-up', { day: asDay(row.follow_up_at) })}</span>}
          {row.removed_at !== null && isSoon(row.removed_at) && (
            <span>{t('console-list-removed', { day: asDay(row.removed_at) })}</span>
          )}
        </p>
      </div>
      <div class="workshop-does">
        <ButtonLink
          kind={state === 'running' ? 'primary' : 'tonal'}
          href={`/console/${row.id}`}
          icon={<Icon name={isOver ? 'clipboard-list' : state === 'running' ? 'presentation' : 'door-open'} />}
        >
          {t(`console-list-go-${isOver ? 'closed' : state}`)}
          <span class="visually-hidden">: {row.name}</span>
        </ButtonLink>
        <RowAction label={t('console-item-more', { item: row.name })} icon={<Icon name="ellipsis" />}>
          {(row.is_rehearsal || !row.is_archived) && !row.is_imported && (
            <MenuItem
              icon={<Icon name={row.is_rehearsal ? 'x' : 'drama'} />}
              label={row.is_rehearsal ? t('console-rehearsal-end') : t('console-rehearse')}
              about={row.name}
              onPress={onRehearse}
            />
          )}
          {!row.is_imported && (
            <MenuItem icon={<Icon name="pencil" />} label={t('console-list-change')} about={row.name} onPress={onChange} />
          )}
          {!row.is_imported && (
            <MenuItem icon={<Icon name="palette" />} label={t('console-company')} about={row.name} onPress={onCompany} />
          )}
          {!row.is_imported && !row.is_closed && (
            <>
              <MenuItem icon={<Icon name="list-plus" />} label={t('console-own')} about={row.name} onPress={() => onPrepare('own')} />
              <MenuItem icon={<Icon name="clipboard-list" />} label={t('console-today')} about={row.name} onPress={() => onPrepare('today')} />
            </>
          )}
          {row.identity === 'personal' && !row.is_closed && (
            <MenuItem icon={<Icon name="ticket" />} label={t('console-codes')} about={row.name} onPress={onCodes} />
          )}
          {!row.is_imported && !row.is_closed && !row.is_rehearsal && (
            <MenuItem icon={<Icon name="mail" />} label={t('console-mail')} about={row.name} onPress={onMail} />
          )}
          {row.is_followed && (
            <a class="menu-item" href={`/console/${row.id}/line?lang=${language.value}`}>
              <Icon name="columns" />
              {t('console-list-line')}
            </a>
          )}
          <MenuItem icon={<Icon name="users" />} label={t('console-list-members')} about={row.name} onPress={onMembers} />
          {!row.is_rehearsal && (
            <MenuItem icon={<Icon name="copy" />} label={t('console-list-copy')} about={row.name} onPress={onCopy} />
          )}
          {!row.is_rehearsal && !row.is_imported && (
            <MenuItem icon={<Icon name="folder" />} label={t('console-templates-save')} about={row.name} onPress={onTemplate} />
          )}
          <MenuItem
            icon={<Icon name={row.is_archived ? 'archive-restore' : 'archive'} />}
            label={row.is_archived ? t('console-list-restore') : t('console-list-archive')}
            about={row.name}
            onPress={onArchive}
          />
          {!row.is_rehearsal && (
            <MenuItem icon={<Icon name="trash-2" />} label={t('console-list-delete')} about={row.name} onPress={onDelete} />
          )}
        </RowAction>
      </div>
    </li>
  );
}

const SOON_DAYS = 30;

/** A workshop that is used stays; only one that has been left alone is worth a warning. */
function isSoon(moment: number): boolean {
  return moment * 1000 - Date.now() < SOON_DAYS * 86_400_000;
}

/** A day in the console's language; the server gives seconds since the epoch or an ISO time. */
function asDay(created: number | string): string {
  const moment = new Date(typeof created === 'number' ? created * 1000 : created);
  if (Number.isNaN(moment.getTime())) return '';
  return new Intl.DateTimeFormat(language.value, { dateStyle: 'medium' }).format(moment);
}

function LogOut() {
  const [problem, setProblem] = useState('');
  const leave = async (): Promise<void> => {
    const reply = await request<LoggedOut>('POST', '/api/logout', {});
    if (reply.ok) location.assign(reply.address ?? '/login');
    else setProblem(failureWords(reply.error));
  };
  return (
    <>
      <Button kind="quiet" onClick={() => void leave()}>
        <Icon name="log-out" />
        {t('console-log-out')}
      </Button>
      {problem && <p role="alert">{problem}</p>}
    </>
  );
}
