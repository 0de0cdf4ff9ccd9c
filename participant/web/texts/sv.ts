/** What the phone says in Swedish. */
import errors from '../../../shared/locales/sv/errors.ftl?participant';
import phone from '../../../shared/locales/sv/phone.ftl?participant';
import screens from '../../../shared/locales/sv/screens.ftl?participant';
import terms from '../../../shared/locales/sv/terms.ftl?participant';

export default { ...phone, ...screens, ...terms, ...errors };
