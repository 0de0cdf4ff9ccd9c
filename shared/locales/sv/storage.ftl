### Varför servern inte startade eller kommandot inte lyckades: en rad till den som driver den.

storage-folder_not_writable = Det går inte att skriva i mappen { $folder }: { $reason }. Ange en annan mapp med ROOLITUS_DATA.
storage-database_unsupported = Databasen { $url } är av en okänd typ: använd SQLite eller PostgreSQL.
storage-database_damaged = Databasen { $file } är skadad ({ $reason }) och har lämnats orörd. Återställ en säkerhetskopia med { $command }
storage-database_in_use = En server använder databasen { $file }, och en mapp kan bara ha en server åt gången. Stoppa den först.
storage-sqlite_unshared = En server använder databasen { $file }, och SQLite { $version } på den här datorn tillåter inget annat program bredvid den ({ $minimum } krävs). Stoppa servern först eller använd PostgreSQL.
storage-database_missing = Det har funnits konton i den här mappen, men databasen { $file } saknas eller är tom. Återställ en säkerhetskopia med { $command } eller börja utan den: roolitus serve --start-anew
storage-database_emptied = Det har funnits konton på servern i mappen { $folder }, men databasen i ROOLITUS_DATABASE har inga. Återställ en säkerhetskopia eller börja utan den: roolitus serve --start-anew
storage-database_not_wal = Filsystemet där { $file } ligger klarar inte en skrivlogg (WAL). Flytta data till en lokal disk.
storage-database_unreachable = Det går inte att nå databasservern { $server }: { $reason }
storage-schema_newer = Databasen är av en nyare version ({ $found }) än programmet ({ $known }). Uppdatera programmet.
storage-schema_unknown = Databasen { $place } innehåller ett annat programs tabeller. Använd en tom databas.
storage-migration_failed = Databasen kunde inte uppdateras ({ $reason }) och är oförändrad. Säkerhetskopia: { $backup }
storage-sqlite_too_old = SQLite { $version } är för gammal: minst { $minimum } krävs.
storage-driver_blocks = Miljövariabeln { $variable } måste vara { $value } före start.
storage-backup_exists = { $file } finns redan.
storage-backup_failed = Säkerhetskopian { $file } skapades inte: { $reason }
storage-backup_not_sqlite = PostgreSQL säkerhetskopieras med sitt eget pg_dump.
storage-backup_not_ours = { $file } är inte en databas från Roolitus.
