/** What the phone says in Finnish after its first screen. */
import phone from '../../../shared/locales/fi/phone_later.ftl?participant';
import structure from '../../../shared/locales/fi/structure.ftl?participant';

export default { ...structure, ...phone };
