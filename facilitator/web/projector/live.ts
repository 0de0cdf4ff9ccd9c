/** What the projector holds: the live parts of the room and the texts of its questions, in the workshop's language. */
import { show } from '../languages';
import { createLive } from '../live';

const live = createLive('projector', (room) => room.workshop.language, show);

export const { room, counts, comments, status, texts, open: openRoom } = live;
