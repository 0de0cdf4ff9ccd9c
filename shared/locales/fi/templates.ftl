### Workshop templates: what is prepared once and used again.

console-templates = Työpajapohjat
console-templates-lead = Pohjassa ovat lisäkysymykset, minuutit, osastot, tervetulosanat, yrityksen sanat, väri ja logo. Osallistujia tai vastauksia siinä ei ole.
console-templates-none = Pohjia ei vielä ole. Tallenna työpaja pohjaksi sen valikosta tai tuo pohja tiedostosta.
console-templates-of = tekijä { $name }
console-templates-shared = näkyy kaikille tämän palvelimen vetäjille
console-templates-share = Jaa kaikille
console-templates-unshare = Lopeta jakaminen
console-templates-use = Luo työpaja
console-templates-download = Lataa tiedostona
console-templates-delete = Poista pohja
console-templates-import = Tuo pohja tiedostosta
console-templates-imported = Pohja on tuotu.
console-templates-save = Tallenna pohjaksi
console-templates-save-title = Tallenna pohjaksi: { $name }
console-templates-save-name = Pohjan nimi
console-templates-save-shared = Jaa kaikille tämän palvelimen vetäjille
console-templates-saved = Pohja on tallennettu. Löydät sen kohdasta Työpajapohjat.
