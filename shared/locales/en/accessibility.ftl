### The accessibility statement: what was tried with what, and what was not.

accessibility-title = Accessibility
accessibility-aim = Roolitus aims at WCAG 2.2 level AA on the phone, the results page, the page of your answers and the facilitator’s console. This statement says what was tried and with what. Nobody from outside has assessed its accessibility.

accessibility-tried = What was tried
accessibility-tried-rules = Automatic tests (axe-core, WCAG 2.0–2.2 A and AA) go through the phone’s screens from joining to the thanks, and those of a shared device, light and dark.
accessibility-tried-text = The phone’s screens 320, 360 and 412 pixels wide, with usual text and with text twice as large: nothing scrolls sideways and nothing is cut off. Long Finnish and Swedish words are hyphenated. Buttons are at least 48 pixels high.
accessibility-tried-palette = Forced colours, reduced motion and the dark theme in Chromium.
accessibility-tried-keyboard = Keyboard focus: it moves to what replaces a button, and no bar hides it. Screen readers hear when an answer is saved.
accessibility-tried-browsers = Chromium with every change. Firefox (ESR 153) and WebKitGTK (2.50, the engine of Safari) go through a whole workshop on the phone, from joining to the end.

accessibility-untried = What was not tried
accessibility-untried-readers = Screen readers (VoiceOver, TalkBack, NVDA, JAWS) were not tried, only what the browser gives them.
accessibility-untried-devices = Real phones, among them Safari on an iPhone, voice control and switch control were not tried.
accessibility-untried-people = People who use assistive technology every day have not tried it.
accessibility-untried-audit = There has been no independent audit.

accessibility-gaps = Known gaps
accessibility-gap-written = What the facilitator and the participants write is shown as they wrote it.
accessibility-gap-pictures = The picture saved from the phone has no text alternative. The results page has the same as text.
accessibility-gap-console = The console is made for a keyboard and a mouse on a wide screen. A small screen does not show everything at once.
accessibility-gap-wall = The projector is there to be looked at: everybody’s phone has the same content.

accessibility-contact = Feedback
accessibility-contact-lead = If something keeps you from taking part, say so to the facilitator or to the organisation that invited you. Somebody else can also help you answer.
accessibility-written = Written on 1 December 2026.
