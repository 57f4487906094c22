# Completion of verslag(1) for fish. tests/tool/manual.py compares it with what the tool says of itself.
complete -c verslag -n __fish_use_subcommand -f -a json -d 'write verslag-json, an object per line'
complete -c verslag -n __fish_use_subcommand -f -a outline -d 'show a readable tree'
complete -c verslag -n __fish_use_subcommand -l version -d 'show the version'
complete -c verslag -l help -d 'show help'
complete -c verslag -n '__fish_seen_subcommand_from json' -l no-text -d 'leave out the canonical text'
