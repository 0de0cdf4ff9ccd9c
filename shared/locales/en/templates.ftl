### Workshop templates: what is prepared once and used again.

console-templates = Workshop templates
console-templates-lead = A template has custom questions, minutes, departments, the welcome message, and the company’s words, colour and logo. It has no participants and no answers.
console-templates-none = There are no templates yet. Save a workshop as a template from its menu, or import one from a file.
console-templates-of = by { $name }
console-templates-shared = every facilitator of this server sees it
console-templates-share = Share with all
console-templates-unshare = Stop sharing
console-templates-use = Make a workshop
console-templates-download = Download as a file
console-templates-delete = Delete the template
console-templates-import = Import a template from a file
console-templates-imported = The template is imported.
console-templates-save = Save as a template
console-templates-save-title = Save as a template: { $name }
console-templates-save-name = Name of the template
console-templates-save-shared = Share with every facilitator of this server
console-templates-saved = The template is saved. You find it under Workshop templates.
