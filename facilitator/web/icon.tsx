/** The icons that the console and the projector use, by Lucide's own names. */
import { Icon as SharedIcon } from '@shared/icons';
import playSvg from 'lucide-static/icons/play.svg?raw';
import pauseSvg from 'lucide-static/icons/pause.svg?raw';
import lockSvg from 'lucide-static/icons/lock.svg?raw';
import lockOpenSvg from 'lucide-static/icons/lock-open.svg?raw';
import eyeSvg from 'lucide-static/icons/eye.svg?raw';
import eyeOffSvg from 'lucide-static/icons/eye-off.svg?raw';
import undo2Svg from 'lucide-static/icons/undo-2.svg?raw';
import timerSvg from 'lucide-static/icons/timer.svg?raw';
import monitorSvg from 'lucide-static/icons/monitor.svg?raw';
import monitorOffSvg from 'lucide-static/icons/monitor-off.svg?raw';
import pinSvg from 'lucide-static/icons/pin.svg?raw';
import pinOffSvg from 'lucide-static/icons/pin-off.svg?raw';
import checkSvg from 'lucide-static/icons/check.svg?raw';
import circleCheckSvg from 'lucide-static/icons/circle-check.svg?raw';
import searchSvg from 'lucide-static/icons/search.svg?raw';
import columnsSvg from 'lucide-static/icons/columns-2.svg?raw';
import downloadSvg from 'lucide-static/icons/download.svg?raw';
import linkSvg from 'lucide-static/icons/link.svg?raw';
import usersSvg from 'lucide-static/icons/users.svg?raw';
import smartphoneSvg from 'lucide-static/icons/smartphone.svg?raw';
import wifiSvg from 'lucide-static/icons/wifi.svg?raw';
import wifiOffSvg from 'lucide-static/icons/wifi-off.svg?raw';
import chevronRightSvg from 'lucide-static/icons/chevron-right.svg?raw';
import chevronDownSvg from 'lucide-static/icons/chevron-down.svg?raw';
import arrowLeftSvg from 'lucide-static/icons/arrow-left.svg?raw';
import xSvg from 'lucide-static/icons/x.svg?raw';
import plusSvg from 'lucide-static/icons/plus.svg?raw';
import copySvg from 'lucide-static/icons/copy.svg?raw';
import archiveSvg from 'lucide-static/icons/archive.svg?raw';
import archiveRestoreSvg from 'lucide-static/icons/archive-restore.svg?raw';
import trash2Svg from 'lucide-static/icons/trash-2.svg?raw';
import pencilSvg from 'lucide-static/icons/pencil.svg?raw';
import circleHelpSvg from 'lucide-static/icons/circle-help.svg?raw';
import messageSquareSvg from 'lucide-static/icons/message-square.svg?raw';
import thumbsUpSvg from 'lucide-static/icons/thumbs-up.svg?raw';
import splitSvg from 'lucide-static/icons/split.svg?raw';
import triangleAlertSvg from 'lucide-static/icons/triangle-alert.svg?raw';
import infoSvg from 'lucide-static/icons/info.svg?raw';
import slidersHorizontalSvg from 'lucide-static/icons/sliders-horizontal.svg?raw';
import logOutSvg from 'lucide-static/icons/log-out.svg?raw';
import globeSvg from 'lucide-static/icons/globe.svg?raw';
import circleSvg from 'lucide-static/icons/circle.svg?raw';
import arrowRightSvg from 'lucide-static/icons/arrow-right.svg?raw';
import gripVerticalSvg from 'lucide-static/icons/grip-vertical.svg?raw';
import folderSvg from 'lucide-static/icons/folder.svg?raw';
import rotateCcwSvg from 'lucide-static/icons/rotate-ccw.svg?raw';
import scaleSvg from 'lucide-static/icons/scale.svg?raw';
import mergeSvg from 'lucide-static/icons/merge.svg?raw';
import equalSvg from 'lucide-static/icons/equal.svg?raw';
import moveRightSvg from 'lucide-static/icons/move-right.svg?raw';
import doorClosedSvg from 'lucide-static/icons/door-closed.svg?raw';
import doorOpenSvg from 'lucide-static/icons/door-open.svg?raw';
import presentationSvg from 'lucide-static/icons/presentation.svg?raw';
import circleDotSvg from 'lucide-static/icons/circle-dot.svg?raw';
import ellipsisVerticalSvg from 'lucide-static/icons/ellipsis-vertical.svg?raw';
import gavelSvg from 'lucide-static/icons/gavel.svg?raw';
import mailSvg from 'lucide-static/icons/mail.svg?raw';
import ticketSvg from 'lucide-static/icons/ticket.svg?raw';
import paletteSvg from 'lucide-static/icons/palette.svg?raw';
import printerSvg from 'lucide-static/icons/printer.svg?raw';
import dramaSvg from 'lucide-static/icons/drama.svg?raw';
import sunSvg from 'lucide-static/icons/sun.svg?raw';
import moonSvg from 'lucide-static/icons/moon.svg?raw';
import arrowUpSvg from 'lucide-static/icons/arrow-up.svg?raw';
import arrowDownSvg from 'lucide-static/icons/arrow-down.svg?raw';
import listPlusSvg from 'lucide-static/icons/list-plus.svg?raw';
import clipboardListSvg from 'lucide-static/icons/clipboard-list.svg?raw';
import flaskConicalSvg from 'lucide-static/icons/flask-conical.svg?raw';
import ellipsisSvg from 'lucide-static/icons/ellipsis.svg?raw';
import chevronUpSvg from 'lucide-static/icons/chevron-up.svg?raw';
import diamondSvg from 'lucide-static/icons/diamond.svg?raw';
import sunMoonSvg from 'lucide-static/icons/sun-moon.svg?raw';

const drawings = {
  play: playSvg,
  pause: pauseSvg,
  lock: lockSvg,
  'lock-open': lockOpenSvg,
  eye: eyeSvg,
  'eye-off': eyeOffSvg,
  'undo-2': undo2Svg,
  timer: timerSvg,
  monitor: monitorSvg,
  'monitor-off': monitorOffSvg,
  pin: pinSvg,
  'pin-off': pinOffSvg,
  check: checkSvg,
  'circle-check': circleCheckSvg,
  search: searchSvg,
  columns: columnsSvg,
  download: downloadSvg,
  link: linkSvg,
  users: usersSvg,
  smartphone: smartphoneSvg,
  wifi: wifiSvg,
  'wifi-off': wifiOffSvg,
  'chevron-right': chevronRightSvg,
  'chevron-down': chevronDownSvg,
  'arrow-left': arrowLeftSvg,
  x: xSvg,
  plus: plusSvg,
  copy: copySvg,
  archive: archiveSvg,
  'archive-restore': archiveRestoreSvg,
  'trash-2': trash2Svg,
  pencil: pencilSvg,
  'circle-help': circleHelpSvg,
  'message-square': messageSquareSvg,
  'thumbs-up': thumbsUpSvg,
  split: splitSvg,
  'triangle-alert': triangleAlertSvg,
  info: infoSvg,
  'sliders-horizontal': slidersHorizontalSvg,
  'log-out': logOutSvg,
  globe: globeSvg,
  circle: circleSvg,
  'arrow-right': arrowRightSvg,
  'grip-vertical': gripVerticalSvg,
  folder: folderSvg,
  'rotate-ccw': rotateCcwSvg,
  scale: scaleSvg,
  merge: mergeSvg,
  equal: equalSvg,
  'move-right': moveRightSvg,
  'door-closed': doorClosedSvg,
  'door-open': doorOpenSvg,
  presentation: presentationSvg,
  'circle-dot': circleDotSvg,
  'ellipsis-vertical': ellipsisVerticalSvg,
  gavel: gavelSvg,
  mail: mailSvg,
  ticket: ticketSvg,
  palette: paletteSvg,
  printer: printerSvg,
  drama: dramaSvg,
  sun: sunSvg,
  moon: moonSvg,
  'arrow-up': arrowUpSvg,
  'arrow-down': arrowDownSvg,
  'list-plus': listPlusSvg,
  'clipboard-list': clipboardListSvg,
  'flask-conical': flaskConicalSvg,
  ellipsis: ellipsisSvg,
  'chevron-up': chevronUpSvg,
  diamond: diamondSvg,
  'sun-moon': sunMoonSvg,
} as const;

export type IconName = keyof typeof drawings;

/** A decoration beside words; readers skip it. */
export function Icon({ name }: { name: IconName }) {
  return <SharedIcon svg={drawings[name]} />;
}
