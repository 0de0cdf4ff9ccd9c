### Why the server did not start, or a command did not run: one line for the operator.

storage-folder_not_writable = The folder { $folder } cannot be written to: { $reason }. Set ROOLITUS_DATA to another one.
storage-database_unsupported = The database { $url } is of no kind that Roolitus knows: use SQLite or PostgreSQL.
storage-database_damaged = The database { $file } is damaged ({ $reason }) and was left as it is. To put a backup in its place: { $command }
storage-database_in_use = A server uses the database { $file }, and a folder has one server at a time. Stop it first.
storage-sqlite_unshared = A server uses the database { $file }, and this machine’s SQLite { $version } allows no second program next to it ({ $minimum } is needed). Stop the server first, or use PostgreSQL.
storage-database_missing = Accounts were made in this folder, but the database { $file } is gone or holds none. To put a backup in its place: { $command } To begin without it: roolitus serve --start-anew
storage-database_emptied = Accounts were made from the folder { $folder }, but the database of ROOLITUS_DATABASE holds none. Put a backup in its place, or begin without it: roolitus serve --start-anew
storage-database_not_wal = The file system of { $file } cannot hold a write-ahead log. Put the data on a local disk.
storage-database_unreachable = The database server { $server } cannot be reached: { $reason }
storage-schema_newer = The database is of a newer version ({ $found }) than this program ({ $known }). Update the program.
storage-schema_unknown = The database { $place } holds somebody else’s tables. Use an empty one.
storage-migration_failed = The database could not be brought up to date ({ $reason }) and is as it was. Backup: { $backup }
storage-sqlite_too_old = SQLite { $version } is too old: { $minimum } is needed.
storage-driver_blocks = The environment variable { $variable } must be { $value } before the start.
storage-backup_exists = { $file } is there already.
storage-backup_failed = The backup { $file } was not made: { $reason }
storage-backup_not_sqlite = PostgreSQL is backed up with its own pg_dump.
storage-backup_not_ours = { $file } is not a database of Roolitus.
