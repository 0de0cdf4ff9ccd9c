/** What the phone says in Finnish. */
import errors from '../../../shared/locales/fi/errors.ftl?participant';
import phone from '../../../shared/locales/fi/phone.ftl?participant';
import screens from '../../../shared/locales/fi/screens.ftl?participant';
import terms from '../../../shared/locales/fi/terms.ftl?participant';

export default { ...phone, ...screens, ...terms, ...errors };
