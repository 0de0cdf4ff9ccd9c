### Workshop templates: what is prepared once and used again.

console-templates = Workshopmallar
console-templates-lead = En mall har tilläggsfrågor, minuter, avdelningar, välkomstord och företagets ord, färg och logotyp. Den har inga deltagare och inga svar.
console-templates-none = Det finns inga mallar ännu. Spara en workshop som mall i dess meny eller hämta en mall från en fil.
console-templates-of = av { $name }
console-templates-shared = syns för alla workshopledare på servern
console-templates-share = Dela med alla
console-templates-unshare = Sluta dela
console-templates-use = Skapa workshop
console-templates-download = Ladda ner som fil
console-templates-delete = Ta bort mallen
console-templates-import = Hämta en mall från en fil
console-templates-imported = Mallen är hämtad.
console-templates-save = Spara som mall
console-templates-save-title = Spara som mall: { $name }
console-templates-save-name = Mallens namn
console-templates-save-shared = Dela med alla workshopledare på servern
console-templates-saved = Mallen är sparad. Du hittar den under Workshopmallar.
