/** The screens that lazy_screens.ts fetches once the first one is drawn: comments, tables, results, the structure. */
import '@shared/later_tokens.gen.css';
import './results.css';

export { Beforehand } from './beforehand';
export { Comments } from './comments';
export { Ending } from './ending';
export { Results } from './follow';
export { keepBreaking } from './large_text';
export { Leave, sayFarewell } from './leave';
export { Missed } from './missed';
export { Given, Overview } from './overview';
export { Picture } from './picture';
export { Privacy } from './privacy';
export { Profile } from './profile';
export { Ranking } from './ranking';
export { Before } from './reasons';
export { rowsFor } from './row_order';
export { Structure } from './structure';
export { MorePeople, People, TableBallot } from './table_mode';
export { offerFor, Table } from './tables';
export { TypedNumber } from './typed_number';
export { WakeLock } from './wake_lock';
export { Waiting } from './waiting';
