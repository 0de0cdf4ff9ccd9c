/** What the phone says in Swedish after its first screen. */
import phone from '../../../shared/locales/sv/phone_later.ftl?participant';
import structure from '../../../shared/locales/sv/structure.ftl?participant';

export default { ...structure, ...phone };
