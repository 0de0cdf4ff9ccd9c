/** What the phone says in English after its first screen. */
import phone from '../../../shared/locales/en/phone_later.ftl?participant';
import structure from '../../../shared/locales/en/structure.ftl?participant';

export default { ...structure, ...phone };
