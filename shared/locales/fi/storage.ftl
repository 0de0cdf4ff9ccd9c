### Miksi palvelin ei käynnistynyt tai komento ei onnistunut: yksi rivi ylläpitäjälle.

storage-folder_not_writable = Kansioon { $folder } ei voi kirjoittaa: { $reason }. Aseta ROOLITUS_DATA osoittamaan toiseen kansioon.
storage-database_unsupported = Tietokannan { $url } tyyppiä ei tunneta: käytä SQLitea tai PostgreSQL:ää.
storage-database_damaged = Tietokanta { $file } on vioittunut ({ $reason }). Siihen ei ole koskettu. Palauta varmuuskopio komennolla { $command }
storage-database_in_use = Palvelin käyttää tietokantaa { $file }, ja kansiolla voi olla vain yksi palvelin kerrallaan. Pysäytä se ensin.
storage-sqlite_unshared = Palvelin käyttää tietokantaa { $file }, eikä tämän koneen SQLite { $version } salli toista ohjelmaa sen rinnalle (tarvitaan { $minimum }). Pysäytä palvelin ensin tai käytä PostgreSQL:ää.
storage-database_missing = Tässä kansiossa on ollut käyttäjätilejä, mutta tietokanta { $file } puuttuu tai on tyhjä. Palauta varmuuskopio komennolla { $command } tai aloita ilman sitä: roolitus serve --start-anew
storage-database_emptied = Kansion { $folder } palvelimella on ollut käyttäjätilejä, mutta ROOLITUS_DATABASE-tietokannassa niitä ei ole. Palauta varmuuskopio tai aloita ilman sitä: roolitus serve --start-anew
storage-database_not_wal = Tiedoston { $file } tiedostojärjestelmä ei sovi kirjoituslokille (WAL). Siirrä tiedot paikalliselle levylle.
storage-database_unreachable = Tietokantapalvelimeen { $server } ei saada yhteyttä: { $reason }
storage-schema_newer = Tietokanta on uudempaa versiota ({ $found }) kuin tämä ohjelma ({ $known }). Päivitä ohjelma.
storage-schema_unknown = Tietokannassa { $place } on jonkin toisen ohjelman tauluja. Käytä tyhjää tietokantaa.
storage-migration_failed = Tietokannan päivitys epäonnistui ({ $reason }), ja tietokanta on ennallaan. Varmuuskopio: { $backup }
storage-sqlite_too_old = SQLite { $version } on liian vanha: tarvitaan vähintään { $minimum }.
storage-driver_blocks = Ympäristömuuttujan { $variable } arvon on oltava { $value } ennen käynnistystä.
storage-backup_exists = { $file } on jo olemassa.
storage-backup_failed = Varmuuskopiota { $file } ei syntynyt: { $reason }
storage-backup_not_sqlite = PostgreSQL varmuuskopioidaan sen omalla pg_dump-ohjelmalla.
storage-backup_not_ours = { $file } ei ole Roolituksen tietokanta.
