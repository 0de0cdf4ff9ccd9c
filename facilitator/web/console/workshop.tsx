/** The console of one workshop: agenda, live picture, side panel and the bar with the next step. */
import { useEffect, useState } from 'preact/hooks';
import { signal } from '@preact/signals';
import type { ConsoleRoom, RoleView, StructureView as Structure } from '@shared/protocol.gen';
import { t, tError } from '@shared/i18n';
import { Button, ButtonLink } from '@shared/parts/button';
import { Toast } from '@shared/parts/toast';
import { Icon } from '../icon';
import { isAsking, type Texts } from '../texts';
import { itemOnWall } from '../wall';
import { keepAwake } from '../wake';
import { Agenda } from './agenda';
import { receiveClicks } from '../clicker';
import { BeforehandDialog } from './beforehand';
import { CodesDialog } from './codes';
import { InvitationsDialog } from './invitations';
import { CompanyDialog } from './company';
import { CommentsPanel } from './comments';
import { DiscussPanel } from './discuss';
import { FinishView } from './finish';
import { useFollow } from './follow';
import { isGuided, SampleGuide } from './guide';
import { HelpDialog } from './help';
import { goToLogin } from './http';
import { listenKeys } from './keys';
import { areTextsMissing, command, comments, looksAt, notice, type Panel, panel, room, say, shownStop, status, texts } from './live';
import { LobbyView } from './lobby';
import { askNext, NextBar, stepBack, undoNow } from './next';
import { OverrideDialog } from './override';
import { ParticipantsDialog } from './people';
import { OwnItemsDialog } from './ownitems';
import { openPlan } from './plan';
import { PlanDialog } from './plandialog';
import { PhonePreview } from './preview';
import { RehearsalBanner, RehearseDialog } from './rehearsal';
import { RolesTodayDialog } from './rolestoday';
import { SettingsDialog } from './settings';
import { StepView } from './step';
import { StructureView } from './structure';
import { StatementLink } from './statement';
import { type Asked, TopBar } from './topbar';
import { NowAndNext } from './wall';
import { WallLinkDialog } from './walllink';
import { WorkloadDialog } from './workload';
import { WifiDialog } from './wifi';
import { WhatIf } from './whatif';

/** Below this width the side panel gives way to the live picture, and a tab brings it back. */
const WIDE = matchMedia('(min-width: 80rem)');
const isWide = signal(WIDE.matches);
WIDE.addEventListener('change', () => {
  isWide.value = WIDE.matches;
});

export function WorkshopPage({ id, formats }: { id: string; formats: readonly string[] }) {
  const now = room.value;
  const words = texts.value;
  const [asked, setAsked] = useState<Asked | null>(null);
  const [overridden, setOverridden] = useState<Overridden | null>(null);
  const close = (): void => setAsked(null);
  const closeSaying = (said: string): void => {
    setAsked(null);
    say(said);
  };

  useEffect(() => void openPlan(id), [id, now?.step]);
  useEffect(() => {
    const release = keepAwake();
    const stop = listenKeys({
      next: askNext,
      back: stepBack,
      blank: () => void command('blank_projector', { is_on: !room.value?.is_blank }),
      undo: () => void undoNow(),
      help: () => setAsked('help'),
      caughtReload: () => say(t('console-f5-caught')),
    });
    const stopClicks = receiveClicks(id);
    return () => {
      stopClicks();
      stop();
      release();
    };
  }, [id]);
  useEffect(() => {
    if (now) document.title = `${now.workshop.name} – ${t('product-name')}`;
  }, [now?.workshop.name]);

  if (status.value.state === 'ended') return <Ended code={status.value.code} params={status.value.params} />;
  if (!now || !words) return <Opening />;
  return (
    <div class="console">
      <TopBar room={now} formats={formats} onAsk={setAsked} />
      <div>
        <LostConnection />
        {now.workshop.is_rehearsal && <RehearsalBanner room={now} />}
        {isGuided() && <SampleGuide room={now} />}
      </div>
      <div class="console-body">
        <Agenda room={now} texts={words} onPlan={() => setAsked('plan')} />
        <LivePicture id={id} room={now} texts={words} formats={formats} onAsk={setAsked} onOverride={setOverridden} />
      </div>
      <Notice />
      <NextBar room={now} texts={words} />
      {asked === 'participants' && <ParticipantsDialog onClose={close} />}
      {asked === 'plan' && <PlanDialog room={now} texts={words} onClose={close} />}
      {asked === 'wifi' && <WifiDialog id={id} onClose={close} />}
      {asked === 'beforehand' && <BeforehandDialog room={now} onClose={close} />}
      {asked === 'wall_link' && <WallLinkDialog room={now} onClose={close} />}
      {asked === 'help' && <HelpDialog onClose={close} />}
      {asked === 'settings' && (
        <SettingsDialog id={id} onClose={close} onSaved={() => closeSaying(t('console-settings-saved'))} />
      )}
      {asked === 'workload' && <WorkloadDialog id={id} texts={words} onClose={close} />}
      {asked === 'company' && (
        <CompanyDialog
          id={id}
          name={now.workshop.name}
          onClose={close}
          onSaved={() => closeSaying(t('console-company-saved'))}
        />
      )}
      {asked === 'own' && <OwnItemsDialog id={id} onClose={close} />}
      {asked === 'today' && (
        <RolesTodayDialog id={id} onClose={close} onSaved={() => closeSaying(t('console-today-saved'))} />
      )}
      {asked === 'rehearse' && <RehearseDialog id={id} name={now.workshop.name} onClose={close} />}
      {asked === 'codes' && (
        <CodesDialog id={id} name={now.workshop.name} joinCode={now.workshop.code} onClose={close} />
      )}
      {asked === 'mail' && <InvitationsDialog id={id} name={now.workshop.name} onClose={close} />}
      {overridden && <OverrideDialog {...overridden} texts={words} onClose={() => setOverridden(null)} />}
    </div>
  );
}

/** A role that somebody decides on, in the structure that they had before them when they began. */
interface Overridden {
  role: RoleView;
  structure: Structure;
}

interface LivePictureProps {
  id: string;
  room: ConsoleRoom;
  texts: Texts;
  formats: readonly string[];
  onAsk: (dialog: Asked) => void;
  onOverride: (overridden: Overridden) => void;
}

/** What is looked at in the middle, and comments and discussion beside it, or behind a tab where it is narrow. */
export function LivePicture(props: LivePictureProps) {
  const stop = shownStop.value;
  const now = panel.value;
  const showsLive = isWide.value || now === 'live';
  const canTry = stop === 'structure' && props.room.structure?.is_complete === true;
  const sides: readonly Panel[] = canTry ? ['whatif', 'discuss', 'comments', 'phone'] : ['discuss', 'comments', 'phone'];
  const isSettled = areAnswersSettled(props.room);
  const side: Panel = now === 'live' || !sides.includes(now) ? 'discuss' : now;
  const tabs: readonly (Panel | 'live')[] = isWide.value ? sides : ['live', ...sides];
  const selected = isWide.value ? side : now;
  const place = useFollow(stop, stop === props.room.step ? itemOnWall(props.room, props.texts) : null, showsLive);
  // Alone in the middle, it is what the page is about.
  const Side = isWide.value ? 'aside' : 'main';
  const setPanel = (tab: Panel | 'live'): void => {
    panel.value = tab;
  };
  // Once answers are locked there is something to talk about; before that, people write.
  useEffect(() => {
    if (isWide.value && panel.value !== 'phone') setPanel(canTry ? 'whatif' : isSettled ? 'discuss' : 'comments');
  }, [stop, isSettled, canTry]);
  useEffect(() => {
    // Who watches the phone goes on watching it from step to step.
    if (!isWide.value && panel.value !== 'phone') setPanel('live');
  }, [isWide.value, stop]);

  return (
    <>
      {!isWide.value && (
        <nav class="tab-row" aria-label={t('console-views')}>
          <Tabs tabs={tabs} selected={selected} onSelect={setPanel} />
        </nav>
      )}
      {showsLive && (
        <main class="live" id="live" tabIndex={-1} ref={place}>
          <Looking {...props} />
          <NowAndNext id={props.id} room={props.room} texts={props.texts} />
          <div class="live-body">
            <StopView {...props} stop={stop} />
          </div>
        </main>
      )}
      {(isWide.value || now !== 'live') && (
        <Side class="side" aria-label={t('console-side')}>
          {isWide.value && <Tabs tabs={tabs} selected={selected} onSelect={setPanel} />}
          <div class="side-body" role="tabpanel" id="side-panel" aria-labelledby={`tab-${side}`} tabIndex={0}>
            {side === 'comments' && <CommentsPanel id={props.id} room={props.room} texts={props.texts} stop={stop} />}
            {side === 'discuss' && <DiscussPanel room={props.room} texts={props.texts} />}
            {side === 'whatif' && props.room.structure && (
              <WhatIf room={props.room} structure={props.room.structure} texts={props.texts} />
            )}
            {side === 'phone' && <PhonePreview id={props.id} />}
          </div>
        </Side>
      )}
    </>
  );
}

function Tabs<T extends Panel | 'live'>(props: { tabs: readonly T[]; selected: T; onSelect: (tab: T) => void }) {
  const { tabs, selected, onSelect } = props;
  const commentCount = comments.value.filter((one) => !one.is_hidden).length;
  const move = (event: KeyboardEvent, by: number): void => {
    const next = tabs[(tabs.indexOf(selected) + by + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    onSelect(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={t('console-side')}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`tab-${tab}`}
          aria-selected={tab === selected}
          aria-controls={tab === selected ? (tab === 'live' ? 'live' : 'side-panel') : undefined}
          tabIndex={tab === selected ? 0 : -1}
          onClick={() => onSelect(tab)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowRight') move(event, 1);
            if (event.key === 'ArrowLeft') move(event, -1);
          }}
        >
          {t(`console-tab-${tab}`)}
          {tab === 'comments' && commentCount > 0 && <span class="count">{commentCount}</span>}
          {tab === 'discuss' && (room.value?.divided.length ?? 0) > 0 && <span class="count">{room.value?.divided.length}</span>}
        </button>
      ))}
    </div>
  );
}

/** Whether the room's step has answers that have been locked, and none that people still give. */
function areAnswersSettled(now: ConsoleRoom): boolean {
  if (now.step === 'structure') return true;
  return Object.keys(now.results).length > 0 && now.next?.command.kind !== 'lock_items';
}

/** Says when the facilitator looks at another stop than the room, with the ways back. */
function Looking({ room: now, texts: words }: { room: ConsoleRoom; texts: Texts }) {
  const stop = looksAt.value;
  if (stop === null || stop === now.step) return null;
  return (
    <div class="banner note" role="status">
      <Icon name="eye" />
      <p>{t('console-looking', { stop: words.stopTitle(stop), room: words.stopTitle(now.step) })}</p>
      <div class="row wrap">
        <Button onClick={() => (looksAt.value = null)}>
          <Icon name="arrow-left" />
          {t('console-looking-return')}
        </Button>
        {stop !== 'closed' && now.step !== 'closed' && (
          <Button
           
            onClick={() => void command('go_to', { step: stop }).then((done) => done && (looksAt.value = null))}
          >
            <Icon name="move-right" />
            {t('console-looking-move')}
          </Button>
        )}
      </div>
    </div>
  );
}

function StopView(props: LivePictureProps & { stop: string }) {
  const { id, room: now, texts: words, formats, onAsk, onOverride, stop } = props;
  if (stop === 'lobby') return <LobbyView id={id} room={now} texts={words} onAsk={onAsk} />;
  if (stop === 'structure') return <StructureView room={now} texts={words} onOverride={onOverride} />;
  if (stop === 'closed') return <FinishView id={id} room={now} formats={formats} />;
  return isAsking(stop) ? <StepView key={stop} room={now} texts={words} step={stop} /> : null;
}

/** Calm, in one place: what was refused or done. Good news go away by themselves. */
function Notice() {
  const now = notice.value;
  useEffect(() => {
    if (!now) return;
    const timer = setTimeout(() => (notice.value = null), now.isBad ? 12_000 : 5000);
    return () => clearTimeout(timer);
  }, [now]);
  return (
    <div class="notice-place" role="status" aria-live="polite">
      {now && (
        <Toast
          tone={now.isBad ? 'error' : 'done'}
          icon={<Icon name={now.isBad ? 'triangle-alert' : 'check'} />}
          action={
            <Button kind="quiet" size="small" isIconOnly icon={<Icon name="x" />} onClick={() => (notice.value = null)}>
              {t('console-close')}
            </Button>
          }
        >
          {now.text}
        </Toast>
      )}
    </div>
  );
}

function LostConnection() {
  const now = status.value;
  if (now.state !== 'offline') return null;
  return (
    <div class="banner bad lost" role="alert">
      <Icon name="wifi-off" />
      <p>{now.isPlanned ? t('console-restarting') : t('console-offline')}</p>
    </div>
  );
}

function Opening() {
  const isLost = status.value.state === 'offline' || areTextsMissing.value;
  return (
    <main class="page narrow">
      <div class="sheet" role="status">
        <h1>{isLost ? t('console-opening-lost') : t('console-opening')}</h1>
        <p class="lead">{isLost ? t('console-opening-lost-lead') : t('console-opening-lead')}</p>
        <span class="progress" aria-hidden="true" />
        <StatementLink />
      </div>
    </main>
  );
}

function Ended({ code, params }: { code: string; params: Record<string, string | number> }) {
  return (
    <main class="page narrow">
      <div class="sheet" role="alert">
        <h1>{t('console-ended')}</h1>
        <p class="lead">{tError(code, params)}</p>
        <div class="row wrap">
          {code === 'log_in_required' ? (
            <Button kind="primary" onClick={goToLogin}>
              {t('console-login-action')}
            </Button>
          ) : (
            <Button kind="primary" onClick={() => location.reload()}>
              {t('console-try-again')}
            </Button>
          )}
          <ButtonLink href="/console">
            {t('console-to-list')}
          </ButtonLink>
        </div>
        <StatementLink />
      </div>
    </main>
  );
}
