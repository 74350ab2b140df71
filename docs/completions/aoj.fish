set -l _aoj_lang nl
set -l _aoj_locale (string match -r '.+' -- $LC_ALL $LC_MESSAGES $LANG)
for _aoj_named in $AOJ_LANG $_aoj_locale[1]
    if string match -qr '^nl([-_.@]|$)' -- $_aoj_named
        break
    else if string match -qr '^en([-_.@]|$)' -- $_aoj_named
        set _aoj_lang en
        break
    end
end

if test $_aoj_lang = en

# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_aoj_global_optspecs
    string join \n V/version data= lang= plain color= h/help
end

function __fish_aoj_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_aoj_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_aoj_using_subcommand
    set -l cmd (__fish_aoj_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c aoj -n "__fish_aoj_needs_command" -l data -d 'folder in which everything is kept (or AOJ_DATA; else the folder aoj in your own data folder)' -r -F
complete -c aoj -n "__fish_aoj_needs_command" -l lang -d 'language of the program: nl or en (or AOJ_LANG; else your computer\'s language)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_needs_command" -l color -d 'colour: auto, always or never; NO_COLOR also switches colour off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_needs_command" -s V -l version -d 'the version'
complete -c aoj -n "__fish_aoj_needs_command" -l plain -d 'answering as lines of text, for a screen reader, braille or a script (or AOJ_PLAIN; by itself where no full screen is possible)'
complete -c aoj -n "__fish_aoj_needs_command" -s h -l help -d 'this help'
complete -c aoj -n "__fish_aoj_needs_command" -f -a "respond" -d 'Fill in a questionnaire at this terminal'
complete -c aoj -n "__fish_aoj_needs_command" -f -a "preview" -d 'Look at a questionnaire as a respondent sees it; nothing is kept'
complete -c aoj -n "__fish_aoj_needs_command" -f -a "kiosk" -d 'Let people fill in one after the other at this terminal, as in a hall; only the passphrase closes it'
complete -c aoj -n "__fish_aoj_needs_command" -f -a "coordinate" -d 'The coordinator\'s screens: waves, response, results'
complete -c aoj -n "__fish_aoj_needs_command" -f -a "serve" -d 'Let people fill in over SSH, and coordinators in by a key'
complete -c aoj -n "__fish_aoj_needs_command" -f -a "invite" -d 'What to paste in a letter: how people get to their questionnaire, per questionnaire and system'
complete -c aoj -n "__fish_aoj_needs_command" -f -a "demo" -d 'A demonstration: a made-up region where respondents arrive; nothing is real'
complete -c aoj -n "__fish_aoj_needs_command" -f -a "check" -d 'Check questionnaires and wave files'
complete -c aoj -n "__fish_aoj_needs_command" -f -a "schema" -d 'Write the JSON Schema by which an editor helps with such a file'
complete -c aoj -n "__fish_aoj_needs_command" -f -a "print" -d 'Print a questionnaire, to discuss it or to enter answers'
complete -c aoj -n "__fish_aoj_needs_command" -f -a "wave" -d 'Make, open, close and look at waves'
complete -c aoj -n "__fish_aoj_needs_command" -f -a "counts" -d 'Show how many questionnaires were sent'
complete -c aoj -n "__fish_aoj_needs_command" -f -a "results" -d 'Show the results'
complete -c aoj -n "__fish_aoj_needs_command" -f -a "responses" -d 'Write answers to a file, or read them in'
complete -c aoj -n "__fish_aoj_needs_command" -f -a "backup" -d 'Write all that is needed for restoring into one file'
complete -c aoj -n "__fish_aoj_needs_command" -f -a "doctor" -d 'Check data, files, permissions, clock, disk and terminal'
complete -c aoj -n "__fish_aoj_using_subcommand respond" -l wave -d 'which wave (see: aoj wave list)' -r
complete -c aoj -n "__fish_aoj_using_subcommand respond" -l questionnaire -d 'which questionnaire of that wave' -r
complete -c aoj -n "__fish_aoj_using_subcommand respond" -l code -d 'goes on with a begun questionnaire; others on this computer can see the code then, so better type it on the screen' -r
complete -c aoj -n "__fish_aoj_using_subcommand respond" -l ticket -d 'begins with the access number in a letter; others on this computer can see it then, so better type it on the screen' -r
complete -c aoj -n "__fish_aoj_using_subcommand respond" -l data -d 'folder in which everything is kept (or AOJ_DATA; else the folder aoj in your own data folder)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand respond" -l lang -d 'language of the program: nl or en (or AOJ_LANG; else your computer\'s language)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand respond" -l color -d 'colour: auto, always or never; NO_COLOR also switches colour off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand respond" -l plain -d 'answering as lines of text, for a screen reader, braille or a script (or AOJ_PLAIN; by itself where no full screen is possible)'
complete -c aoj -n "__fish_aoj_using_subcommand respond" -s h -l help -d 'this help'
complete -c aoj -n "__fish_aoj_using_subcommand preview" -l data -d 'folder in which everything is kept (or AOJ_DATA; else the folder aoj in your own data folder)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand preview" -l lang -d 'language of the program: nl or en (or AOJ_LANG; else your computer\'s language)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand preview" -l color -d 'colour: auto, always or never; NO_COLOR also switches colour off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand preview" -l plain -d 'answering as lines of text, for a screen reader, braille or a script (or AOJ_PLAIN; by itself where no full screen is possible)'
complete -c aoj -n "__fish_aoj_using_subcommand preview" -s h -l help -d 'this help'
complete -c aoj -n "__fish_aoj_using_subcommand kiosk" -l wave -d 'which wave (see: aoj wave list)' -r
complete -c aoj -n "__fish_aoj_using_subcommand kiosk" -l idle -d 'after how many seconds without a key the screen asks whether anybody is there: 10 to 3600 (else 120)' -r
complete -c aoj -n "__fish_aoj_using_subcommand kiosk" -l data -d 'folder in which everything is kept (or AOJ_DATA; else the folder aoj in your own data folder)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand kiosk" -l lang -d 'language of the program: nl or en (or AOJ_LANG; else your computer\'s language)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand kiosk" -l color -d 'colour: auto, always or never; NO_COLOR also switches colour off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand kiosk" -l plain -d 'answering as lines of text, for a screen reader, braille or a script (or AOJ_PLAIN; by itself where no full screen is possible)'
complete -c aoj -n "__fish_aoj_using_subcommand kiosk" -s h -l help -d 'this help'
complete -c aoj -n "__fish_aoj_using_subcommand coordinate" -l data -d 'folder in which everything is kept (or AOJ_DATA; else the folder aoj in your own data folder)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand coordinate" -l lang -d 'language of the program: nl or en (or AOJ_LANG; else your computer\'s language)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand coordinate" -l color -d 'colour: auto, always or never; NO_COLOR also switches colour off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand coordinate" -l set-passphrase -d 'First set a (new) passphrase, for which these screens ask from then on'
complete -c aoj -n "__fish_aoj_using_subcommand coordinate" -l plain -d 'answering as lines of text, for a screen reader, braille or a script (or AOJ_PLAIN; by itself where no full screen is possible)'
complete -c aoj -n "__fish_aoj_using_subcommand coordinate" -s h -l help -d 'this help'
complete -c aoj -n "__fish_aoj_using_subcommand serve" -l listen -d 'address and port to listen on (may be repeated; else port 2222 on all addresses)' -r
complete -c aoj -n "__fish_aoj_using_subcommand serve" -l host-key -d 'this server\'s key (else host_key in the data folder, made at the first start)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand serve" -l coordinators -d 'file with the coordinators\' public keys (authorized_keys); wave="ID" before a key limits it to that wave, kiosk makes it one for a kiosk' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand serve" -l metrics -d 'address and port on this computer itself where Prometheus can fetch figures, such as 127.0.0.1:9187' -r
complete -c aoj -n "__fish_aoj_using_subcommand serve" -l data -d 'folder in which everything is kept (or AOJ_DATA; else the folder aoj in your own data folder)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand serve" -l lang -d 'language of the program: nl or en (or AOJ_LANG; else your computer\'s language)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand serve" -l color -d 'colour: auto, always or never; NO_COLOR also switches colour off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand serve" -l status -d 'ask the server of this data folder how it is, and stop'
complete -c aoj -n "__fish_aoj_using_subcommand serve" -l json -d 'answer as JSON, for other programs'
complete -c aoj -n "__fish_aoj_using_subcommand serve" -l plain -d 'answering as lines of text, for a screen reader, braille or a script (or AOJ_PLAIN; by itself where no full screen is possible)'
complete -c aoj -n "__fish_aoj_using_subcommand serve" -s h -l help -d 'this help'
complete -c aoj -n "__fish_aoj_using_subcommand invite" -l wave -d 'the wave (see: aoj wave list)' -r
complete -c aoj -n "__fish_aoj_using_subcommand invite" -l letter -d 'a whole letter: announcement, invitation or reminder' -r -f -a "announcement\t''
invitation\t''
reminder\t''"
complete -c aoj -n "__fish_aoj_using_subcommand invite" -l questionnaire -d 'that questionnaire only' -r
complete -c aoj -n "__fish_aoj_using_subcommand invite" -l host-key -d 'the server\'s key (its public half will do); else that of aoj serve' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand invite" -l data -d 'folder in which everything is kept (or AOJ_DATA; else the folder aoj in your own data folder)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand invite" -l lang -d 'language of the program: nl or en (or AOJ_LANG; else your computer\'s language)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand invite" -l color -d 'colour: auto, always or never; NO_COLOR also switches colour off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand invite" -l plain -d 'answering as lines of text, for a screen reader, braille or a script (or AOJ_PLAIN; by itself where no full screen is possible)'
complete -c aoj -n "__fish_aoj_using_subcommand invite" -s h -l help -d 'this help'
complete -c aoj -n "__fish_aoj_using_subcommand demo" -l seed -d 'The same respondents for the same number (else 1)' -r
complete -c aoj -n "__fish_aoj_using_subcommand demo" -l speed -d 'How many respondents in a second, from 0.1 to 64 (else 2)' -r
complete -c aoj -n "__fish_aoj_using_subcommand demo" -l region -d 'What the region is called (else Regio Voorbeeld)' -r
complete -c aoj -n "__fish_aoj_using_subcommand demo" -l at -d 'start: the wave has just opened (else); end: the last week, ready to be closed' -r -f -a "start\t''
end\t''"
complete -c aoj -n "__fish_aoj_using_subcommand demo" -l data -d 'folder in which everything is kept (or AOJ_DATA; else the folder aoj in your own data folder)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand demo" -l lang -d 'language of the program: nl or en (or AOJ_LANG; else your computer\'s language)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand demo" -l color -d 'colour: auto, always or never; NO_COLOR also switches colour off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand demo" -l tour -d 'Begin with a guided tour in ten steps'
complete -c aoj -n "__fish_aoj_using_subcommand demo" -l plain -d 'answering as lines of text, for a screen reader, braille or a script (or AOJ_PLAIN; by itself where no full screen is possible)'
complete -c aoj -n "__fish_aoj_using_subcommand demo" -s h -l help -d 'this help'
complete -c aoj -n "__fish_aoj_using_subcommand check" -l data -d 'folder in which everything is kept (or AOJ_DATA; else the folder aoj in your own data folder)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand check" -l lang -d 'language of the program: nl or en (or AOJ_LANG; else your computer\'s language)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand check" -l color -d 'colour: auto, always or never; NO_COLOR also switches colour off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand check" -l plain -d 'answering as lines of text, for a screen reader, braille or a script (or AOJ_PLAIN; by itself where no full screen is possible)'
complete -c aoj -n "__fish_aoj_using_subcommand check" -s h -l help -d 'this help'
complete -c aoj -n "__fish_aoj_using_subcommand schema" -l data -d 'folder in which everything is kept (or AOJ_DATA; else the folder aoj in your own data folder)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand schema" -l lang -d 'language of the program: nl or en (or AOJ_LANG; else your computer\'s language)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand schema" -l color -d 'colour: auto, always or never; NO_COLOR also switches colour off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand schema" -l plain -d 'answering as lines of text, for a screen reader, braille or a script (or AOJ_PLAIN; by itself where no full screen is possible)'
complete -c aoj -n "__fish_aoj_using_subcommand schema" -s h -l help -d 'this help'
complete -c aoj -n "__fish_aoj_using_subcommand print; and not __fish_seen_subcommand_from questionnaire" -l data -d 'folder in which everything is kept (or AOJ_DATA; else the folder aoj in your own data folder)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand print; and not __fish_seen_subcommand_from questionnaire" -l lang -d 'language of the program: nl or en (or AOJ_LANG; else your computer\'s language)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand print; and not __fish_seen_subcommand_from questionnaire" -l color -d 'colour: auto, always or never; NO_COLOR also switches colour off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand print; and not __fish_seen_subcommand_from questionnaire" -l plain -d 'answering as lines of text, for a screen reader, braille or a script (or AOJ_PLAIN; by itself where no full screen is possible)'
complete -c aoj -n "__fish_aoj_using_subcommand print; and not __fish_seen_subcommand_from questionnaire" -s h -l help -d 'this help'
complete -c aoj -n "__fish_aoj_using_subcommand print; and not __fish_seen_subcommand_from questionnaire" -f -a "questionnaire" -d 'A questionnaire on paper: all questions, conditions in words, the codes for entering answers'
complete -c aoj -n "__fish_aoj_using_subcommand print; and __fish_seen_subcommand_from questionnaire" -l wave -d 'as this wave asks it: with what was dropped and added' -r
complete -c aoj -n "__fish_aoj_using_subcommand print; and __fish_seen_subcommand_from questionnaire" -l format -d 'text, markdown or html; text if not given' -r -f -a "text\t''
markdown\t''
html\t''"
complete -c aoj -n "__fish_aoj_using_subcommand print; and __fish_seen_subcommand_from questionnaire" -l data -d 'folder in which everything is kept (or AOJ_DATA; else the folder aoj in your own data folder)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand print; and __fish_seen_subcommand_from questionnaire" -l lang -d 'language of the program: nl or en (or AOJ_LANG; else your computer\'s language)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand print; and __fish_seen_subcommand_from questionnaire" -l color -d 'colour: auto, always or never; NO_COLOR also switches colour off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand print; and __fish_seen_subcommand_from questionnaire" -l plain -d 'answering as lines of text, for a screen reader, braille or a script (or AOJ_PLAIN; by itself where no full screen is possible)'
complete -c aoj -n "__fish_aoj_using_subcommand print; and __fish_seen_subcommand_from questionnaire" -s h -l help -d 'this help'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and not __fish_seen_subcommand_from create open close list show invited tickets extend contact correct reset delete log" -l data -d 'folder in which everything is kept (or AOJ_DATA; else the folder aoj in your own data folder)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand wave; and not __fish_seen_subcommand_from create open close list show invited tickets extend contact correct reset delete log" -l lang -d 'language of the program: nl or en (or AOJ_LANG; else your computer\'s language)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and not __fish_seen_subcommand_from create open close list show invited tickets extend contact correct reset delete log" -l color -d 'colour: auto, always or never; NO_COLOR also switches colour off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and not __fish_seen_subcommand_from create open close list show invited tickets extend contact correct reset delete log" -l plain -d 'answering as lines of text, for a screen reader, braille or a script (or AOJ_PLAIN; by itself where no full screen is possible)'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and not __fish_seen_subcommand_from create open close list show invited tickets extend contact correct reset delete log" -s h -l help -d 'this help'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and not __fish_seen_subcommand_from create open close list show invited tickets extend contact correct reset delete log" -f -a "create" -d 'Make a wave from a wave file'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and not __fish_seen_subcommand_from create open close list show invited tickets extend contact correct reset delete log" -f -a "open" -d 'Open a wave: freeze its questionnaires and let people fill in'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and not __fish_seen_subcommand_from create open close list show invited tickets extend contact correct reset delete log" -f -a "close" -d 'Close a wave: its results are then final'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and not __fish_seen_subcommand_from create open close list show invited tickets extend contact correct reset delete log" -f -a "list" -d 'List all waves'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and not __fish_seen_subcommand_from create open close list show invited tickets extend contact correct reset delete log" -f -a "show" -d 'Show everything about a wave'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and not __fish_seen_subcommand_from create open close list show invited tickets extend contact correct reset delete log" -f -a "invited" -d 'Correct the number invited'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and not __fish_seen_subcommand_from create open close list show invited tickets extend contact correct reset delete log" -f -a "tickets" -d 'Make access numbers (tickets): with each one can be sent once'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and not __fish_seen_subcommand_from create open close list show invited tickets extend contact correct reset delete log" -f -a "extend" -d 'Move the last day'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and not __fish_seen_subcommand_from create open close list show invited tickets extend contact correct reset delete log" -f -a "contact" -d 'Change whom respondents can ask, or show it'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and not __fish_seen_subcommand_from create open close list show invited tickets extend contact correct reset delete log" -f -a "correct" -d 'Mend a typo in a questionnaire that is frozen'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and not __fish_seen_subcommand_from create open close list show invited tickets extend contact correct reset delete log" -f -a "reset" -d 'Wipe the begun questionnaires; what was sent stays'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and not __fish_seen_subcommand_from create open close list show invited tickets extend contact correct reset delete log" -f -a "delete" -d 'Delete a wave with everything in it'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and not __fish_seen_subcommand_from create open close list show invited tickets extend contact correct reset delete log" -f -a "log" -d 'Show what happened to a wave'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from create" -l from -d 'make it from a former wave: same questionnaires and region, one or more years later' -r
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from create" -l id -d 'the id of the new wave, such as 2028-najaar' -r
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from create" -l data -d 'folder in which everything is kept (or AOJ_DATA; else the folder aoj in your own data folder)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from create" -l lang -d 'language of the program: nl or en (or AOJ_LANG; else your computer\'s language)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from create" -l color -d 'colour: auto, always or never; NO_COLOR also switches colour off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from create" -l print -d 'make nothing, but print the wave file, to be changed first'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from create" -l plain -d 'answering as lines of text, for a screen reader, braille or a script (or AOJ_PLAIN; by itself where no full screen is possible)'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from create" -s h -l help -d 'this help'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from open" -l data -d 'folder in which everything is kept (or AOJ_DATA; else the folder aoj in your own data folder)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from open" -l lang -d 'language of the program: nl or en (or AOJ_LANG; else your computer\'s language)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from open" -l color -d 'colour: auto, always or never; NO_COLOR also switches colour off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from open" -l plain -d 'answering as lines of text, for a screen reader, braille or a script (or AOJ_PLAIN; by itself where no full screen is possible)'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from open" -s h -l help -d 'this help'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from close" -l data -d 'folder in which everything is kept (or AOJ_DATA; else the folder aoj in your own data folder)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from close" -l lang -d 'language of the program: nl or en (or AOJ_LANG; else your computer\'s language)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from close" -l color -d 'colour: auto, always or never; NO_COLOR also switches colour off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from close" -l plain -d 'answering as lines of text, for a screen reader, braille or a script (or AOJ_PLAIN; by itself where no full screen is possible)'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from close" -s h -l help -d 'this help'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from list" -l data -d 'folder in which everything is kept (or AOJ_DATA; else the folder aoj in your own data folder)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from list" -l lang -d 'language of the program: nl or en (or AOJ_LANG; else your computer\'s language)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from list" -l color -d 'colour: auto, always or never; NO_COLOR also switches colour off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from list" -l plain -d 'answering as lines of text, for a screen reader, braille or a script (or AOJ_PLAIN; by itself where no full screen is possible)'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from list" -s h -l help -d 'this help'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from show" -l data -d 'folder in which everything is kept (or AOJ_DATA; else the folder aoj in your own data folder)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from show" -l lang -d 'language of the program: nl or en (or AOJ_LANG; else your computer\'s language)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from show" -l color -d 'colour: auto, always or never; NO_COLOR also switches colour off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from show" -l plain -d 'answering as lines of text, for a screen reader, braille or a script (or AOJ_PLAIN; by itself where no full screen is possible)'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from show" -s h -l help -d 'this help'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from invited" -l data -d 'folder in which everything is kept (or AOJ_DATA; else the folder aoj in your own data folder)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from invited" -l lang -d 'language of the program: nl or en (or AOJ_LANG; else your computer\'s language)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from invited" -l color -d 'colour: auto, always or never; NO_COLOR also switches colour off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from invited" -l plain -d 'answering as lines of text, for a screen reader, braille or a script (or AOJ_PLAIN; by itself where no full screen is possible)'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from invited" -s h -l help -d 'this help'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from tickets" -l data -d 'folder in which everything is kept (or AOJ_DATA; else the folder aoj in your own data folder)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from tickets" -l lang -d 'language of the program: nl or en (or AOJ_LANG; else your computer\'s language)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from tickets" -l color -d 'colour: auto, always or never; NO_COLOR also switches colour off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from tickets" -l plain -d 'answering as lines of text, for a screen reader, braille or a script (or AOJ_PLAIN; by itself where no full screen is possible)'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from tickets" -s h -l help -d 'this help'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from extend" -l until -d 'the new last day, such as 2026-12-14' -r
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from extend" -l data -d 'folder in which everything is kept (or AOJ_DATA; else the folder aoj in your own data folder)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from extend" -l lang -d 'language of the program: nl or en (or AOJ_LANG; else your computer\'s language)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from extend" -l color -d 'colour: auto, always or never; NO_COLOR also switches colour off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from extend" -l plain -d 'answering as lines of text, for a screen reader, braille or a script (or AOJ_PLAIN; by itself where no full screen is possible)'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from extend" -s h -l help -d 'this help'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from contact" -l name -d 'name of a person or department' -r
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from contact" -l email -d 'email address' -r
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from contact" -l phone -d 'telephone number' -r
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from contact" -l privacy-officer -d 'data protection officer' -r
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from contact" -l data -d 'folder in which everything is kept (or AOJ_DATA; else the folder aoj in your own data folder)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from contact" -l lang -d 'language of the program: nl or en (or AOJ_LANG; else your computer\'s language)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from contact" -l color -d 'colour: auto, always or never; NO_COLOR also switches colour off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from contact" -l plain -d 'answering as lines of text, for a screen reader, braille or a script (or AOJ_PLAIN; by itself where no full screen is possible)'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from contact" -s h -l help -d 'this help'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from correct" -l in -d 'in which language, where the text has several, such as nl' -r
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from correct" -l data -d 'folder in which everything is kept (or AOJ_DATA; else the folder aoj in your own data folder)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from correct" -l lang -d 'language of the program: nl or en (or AOJ_LANG; else your computer\'s language)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from correct" -l color -d 'colour: auto, always or never; NO_COLOR also switches colour off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from correct" -l plain -d 'answering as lines of text, for a screen reader, braille or a script (or AOJ_PLAIN; by itself where no full screen is possible)'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from correct" -s h -l help -d 'this help'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from reset" -l data -d 'folder in which everything is kept (or AOJ_DATA; else the folder aoj in your own data folder)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from reset" -l lang -d 'language of the program: nl or en (or AOJ_LANG; else your computer\'s language)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from reset" -l color -d 'colour: auto, always or never; NO_COLOR also switches colour off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from reset" -l yes -d 'don\'t ask for confirmation'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from reset" -l plain -d 'answering as lines of text, for a screen reader, braille or a script (or AOJ_PLAIN; by itself where no full screen is possible)'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from reset" -s h -l help -d 'this help'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from delete" -l data -d 'folder in which everything is kept (or AOJ_DATA; else the folder aoj in your own data folder)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from delete" -l lang -d 'language of the program: nl or en (or AOJ_LANG; else your computer\'s language)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from delete" -l color -d 'colour: auto, always or never; NO_COLOR also switches colour off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from delete" -l rows -d 'delete only the answers of a closed wave; the results stay'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from delete" -l yes -d 'don\'t ask for confirmation'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from delete" -l plain -d 'answering as lines of text, for a screen reader, braille or a script (or AOJ_PLAIN; by itself where no full screen is possible)'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from delete" -s h -l help -d 'this help'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from log" -l data -d 'folder in which everything is kept (or AOJ_DATA; else the folder aoj in your own data folder)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from log" -l lang -d 'language of the program: nl or en (or AOJ_LANG; else your computer\'s language)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from log" -l color -d 'colour: auto, always or never; NO_COLOR also switches colour off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from log" -l plain -d 'answering as lines of text, for a screen reader, braille or a script (or AOJ_PLAIN; by itself where no full screen is possible)'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from log" -s h -l help -d 'this help'
complete -c aoj -n "__fish_aoj_using_subcommand counts" -l wave -d 'the wave' -r
complete -c aoj -n "__fish_aoj_using_subcommand counts" -l data -d 'folder in which everything is kept (or AOJ_DATA; else the folder aoj in your own data folder)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand counts" -l lang -d 'language of the program: nl or en (or AOJ_LANG; else your computer\'s language)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand counts" -l color -d 'colour: auto, always or never; NO_COLOR also switches colour off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand counts" -l json -d 'write JSON, for other programs'
complete -c aoj -n "__fish_aoj_using_subcommand counts" -l plain -d 'answering as lines of text, for a screen reader, braille or a script (or AOJ_PLAIN; by itself where no full screen is possible)'
complete -c aoj -n "__fish_aoj_using_subcommand counts" -s h -l help -d 'this help'
complete -c aoj -n "__fish_aoj_using_subcommand results" -l wave -d 'the wave' -r
complete -c aoj -n "__fish_aoj_using_subcommand results" -l questionnaire -d 'this questionnaire only' -r
complete -c aoj -n "__fish_aoj_using_subcommand results" -l by -d 'one report for each group, by the question by which this questionnaire may be split (once closed)' -r
complete -c aoj -n "__fish_aoj_using_subcommand results" -l compare -d 'compare with this former wave (once closed)' -r
complete -c aoj -n "__fish_aoj_using_subcommand results" -l against -d 'compare with this other questionnaire of the same wave (once closed)' -r
complete -c aoj -n "__fish_aoj_using_subcommand results" -l data -d 'folder in which everything is kept (or AOJ_DATA; else the folder aoj in your own data folder)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand results" -l lang -d 'language of the program: nl or en (or AOJ_LANG; else your computer\'s language)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand results" -l color -d 'colour: auto, always or never; NO_COLOR also switches colour off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand results" -l json -d 'write JSON, for other programs'
complete -c aoj -n "__fish_aoj_using_subcommand results" -l markdown -d 'write Markdown: the appendix for the work meeting, with every question'
complete -c aoj -n "__fish_aoj_using_subcommand results" -l public -d 'write a short summary for those who took part'
complete -c aoj -n "__fish_aoj_using_subcommand results" -l plain -d 'answering as lines of text, for a screen reader, braille or a script (or AOJ_PLAIN; by itself where no full screen is possible)'
complete -c aoj -n "__fish_aoj_using_subcommand results" -s h -l help -d 'this help'
complete -c aoj -n "__fish_aoj_using_subcommand responses; and not __fish_seen_subcommand_from export import" -l data -d 'folder in which everything is kept (or AOJ_DATA; else the folder aoj in your own data folder)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand responses; and not __fish_seen_subcommand_from export import" -l lang -d 'language of the program: nl or en (or AOJ_LANG; else your computer\'s language)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand responses; and not __fish_seen_subcommand_from export import" -l color -d 'colour: auto, always or never; NO_COLOR also switches colour off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand responses; and not __fish_seen_subcommand_from export import" -l plain -d 'answering as lines of text, for a screen reader, braille or a script (or AOJ_PLAIN; by itself where no full screen is possible)'
complete -c aoj -n "__fish_aoj_using_subcommand responses; and not __fish_seen_subcommand_from export import" -s h -l help -d 'this help'
complete -c aoj -n "__fish_aoj_using_subcommand responses; and not __fish_seen_subcommand_from export import" -f -a "export" -d 'Write the answers of a closed wave to a file, for research'
complete -c aoj -n "__fish_aoj_using_subcommand responses; and not __fish_seen_subcommand_from export import" -f -a "import" -d 'Read answers from a CSV file into an open wave'
complete -c aoj -n "__fish_aoj_using_subcommand responses; and __fish_seen_subcommand_from export" -l wave -d 'the wave' -r
complete -c aoj -n "__fish_aoj_using_subcommand responses; and __fish_seen_subcommand_from export" -l questionnaire -d 'the questionnaire' -r
complete -c aoj -n "__fish_aoj_using_subcommand responses; and __fish_seen_subcommand_from export" -l format -d 'csv, json, xlsx (Excel), sps (SPSS, with labels) or r (R, with labels)' -r -f -a "csv\t''
json\t''
xlsx\t''
sps\t''
r\t''"
complete -c aoj -n "__fish_aoj_using_subcommand responses; and __fish_seen_subcommand_from export" -l out -d 'the file, which must not be there yet; a codebook comes beside it. Or - for standard output, without a codebook' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand responses; and __fish_seen_subcommand_from export" -l with -d 'with this background question too (may be repeated); combinations that are too rare stay empty' -r
complete -c aoj -n "__fish_aoj_using_subcommand responses; and __fish_seen_subcommand_from export" -l data -d 'folder in which everything is kept (or AOJ_DATA; else the folder aoj in your own data folder)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand responses; and __fish_seen_subcommand_from export" -l lang -d 'language of the program: nl or en (or AOJ_LANG; else your computer\'s language)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand responses; and __fish_seen_subcommand_from export" -l color -d 'colour: auto, always or never; NO_COLOR also switches colour off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand responses; and __fish_seen_subcommand_from export" -l open -d 'write the open answers, one a row, apart from everything else (csv or json)'
complete -c aoj -n "__fish_aoj_using_subcommand responses; and __fish_seen_subcommand_from export" -l plain -d 'answering as lines of text, for a screen reader, braille or a script (or AOJ_PLAIN; by itself where no full screen is possible)'
complete -c aoj -n "__fish_aoj_using_subcommand responses; and __fish_seen_subcommand_from export" -s h -l help -d 'this help'
complete -c aoj -n "__fish_aoj_using_subcommand responses; and __fish_seen_subcommand_from import" -l wave -d 'the wave' -r
complete -c aoj -n "__fish_aoj_using_subcommand responses; and __fish_seen_subcommand_from import" -l questionnaire -d 'the questionnaire' -r
complete -c aoj -n "__fish_aoj_using_subcommand responses; and __fish_seen_subcommand_from import" -l data -d 'folder in which everything is kept (or AOJ_DATA; else the folder aoj in your own data folder)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand responses; and __fish_seen_subcommand_from import" -l lang -d 'language of the program: nl or en (or AOJ_LANG; else your computer\'s language)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand responses; and __fish_seen_subcommand_from import" -l color -d 'colour: auto, always or never; NO_COLOR also switches colour off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand responses; and __fish_seen_subcommand_from import" -l again -d 'even if this file was read before'
complete -c aoj -n "__fish_aoj_using_subcommand responses; and __fish_seen_subcommand_from import" -l plain -d 'answering as lines of text, for a screen reader, braille or a script (or AOJ_PLAIN; by itself where no full screen is possible)'
complete -c aoj -n "__fish_aoj_using_subcommand responses; and __fish_seen_subcommand_from import" -s h -l help -d 'this help'
complete -c aoj -n "__fish_aoj_using_subcommand backup" -l data -d 'folder in which everything is kept (or AOJ_DATA; else the folder aoj in your own data folder)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand backup" -l lang -d 'language of the program: nl or en (or AOJ_LANG; else your computer\'s language)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand backup" -l color -d 'colour: auto, always or never; NO_COLOR also switches colour off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand backup" -l plain -d 'answering as lines of text, for a screen reader, braille or a script (or AOJ_PLAIN; by itself where no full screen is possible)'
complete -c aoj -n "__fish_aoj_using_subcommand backup" -s h -l help -d 'this help'
complete -c aoj -n "__fish_aoj_using_subcommand doctor" -l data -d 'folder in which everything is kept (or AOJ_DATA; else the folder aoj in your own data folder)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand doctor" -l lang -d 'language of the program: nl or en (or AOJ_LANG; else your computer\'s language)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand doctor" -l color -d 'colour: auto, always or never; NO_COLOR also switches colour off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand doctor" -l mail -d 'also tries whether the mail server in the settings lets us in; nothing is mailed'
complete -c aoj -n "__fish_aoj_using_subcommand doctor" -l recount -d 'counts all answers again and compares that with the stored counts'
complete -c aoj -n "__fish_aoj_using_subcommand doctor" -l plain -d 'answering as lines of text, for a screen reader, braille or a script (or AOJ_PLAIN; by itself where no full screen is possible)'
complete -c aoj -n "__fish_aoj_using_subcommand doctor" -s h -l help -d 'this help'

else

# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_aoj_global_optspecs
    string join \n V/version data= lang= plain color= h/help
end

function __fish_aoj_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_aoj_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_aoj_using_subcommand
    set -l cmd (__fish_aoj_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c aoj -n "__fish_aoj_needs_command" -l data -d 'map waarin alles bewaard wordt (of AOJ_DATA; anders de map aoj in uw eigen gegevensmap)' -r -F
complete -c aoj -n "__fish_aoj_needs_command" -l lang -d 'taal van het programma: nl of en (of AOJ_LANG; anders de taal van uw computer)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_needs_command" -l color -d 'kleur: auto, always (altijd) of never (nooit); NO_COLOR zet kleur ook uit' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_needs_command" -s V -l version -d 'het versienummer'
complete -c aoj -n "__fish_aoj_needs_command" -l plain -d 'invullen als regels tekst, voor schermlezer, brailleregel of script (of AOJ_PLAIN; vanzelf waar geen volledig scherm kan)'
complete -c aoj -n "__fish_aoj_needs_command" -s h -l help -d 'deze uitleg'
complete -c aoj -n "__fish_aoj_needs_command" -f -a "respond" -d 'Vul een vragenlijst in op deze terminal'
complete -c aoj -n "__fish_aoj_needs_command" -f -a "preview" -d 'Bekijk een vragenlijst zoals een respondent hem ziet; er wordt niets bewaard'
complete -c aoj -n "__fish_aoj_needs_command" -f -a "kiosk" -d 'Laat mensen na elkaar invullen op deze terminal, in een hal bijvoorbeeld; alleen de wachtzin sluit het af'
complete -c aoj -n "__fish_aoj_needs_command" -f -a "coordinate" -d 'De schermen van de coördinator: metingen, respons, uitkomsten'
complete -c aoj -n "__fish_aoj_needs_command" -f -a "serve" -d 'Laat mensen over SSH invullen, en coördinatoren met een sleutel binnen'
complete -c aoj -n "__fish_aoj_needs_command" -f -a "invite" -d 'Wat u in een brief plakt: hoe mensen bij hun vragenlijst komen, per vragenlijst en per computer'
complete -c aoj -n "__fish_aoj_needs_command" -f -a "demo" -d 'Een demonstratie: een verzonnen regio waar respondenten binnenkomen; niets is echt'
complete -c aoj -n "__fish_aoj_needs_command" -f -a "check" -d 'Kijk na of vragenlijsten en metingbestanden kloppen'
complete -c aoj -n "__fish_aoj_needs_command" -f -a "schema" -d 'Schrijf het JSON-schema waarmee een editor helpt bij zo\'n bestand'
complete -c aoj -n "__fish_aoj_needs_command" -f -a "print" -d 'Druk een vragenlijst af, om te bespreken of om antwoorden in te voeren'
complete -c aoj -n "__fish_aoj_needs_command" -f -a "wave" -d 'Maak, open, sluit en bekijk metingen'
complete -c aoj -n "__fish_aoj_needs_command" -f -a "counts" -d 'Toon hoeveel vragenlijsten verstuurd zijn'
complete -c aoj -n "__fish_aoj_needs_command" -f -a "results" -d 'Toon de uitkomsten'
complete -c aoj -n "__fish_aoj_needs_command" -f -a "responses" -d 'Schrijf antwoorden naar een bestand, of lees ze in'
complete -c aoj -n "__fish_aoj_needs_command" -f -a "backup" -d 'Schrijf alles wat nodig is om terug te zetten in één bestand'
complete -c aoj -n "__fish_aoj_needs_command" -f -a "doctor" -d 'Controleer gegevens, bestanden, rechten, klok, schijf en terminal'
complete -c aoj -n "__fish_aoj_using_subcommand respond" -l wave -d 'welke meting (zie: aoj wave list)' -r
complete -c aoj -n "__fish_aoj_using_subcommand respond" -l questionnaire -d 'welke vragenlijst van die meting' -r
complete -c aoj -n "__fish_aoj_using_subcommand respond" -l code -d 'gaat verder met een begonnen vragenlijst; anderen op deze computer kunnen de code dan zien, dus typ hem liever op het scherm' -r
complete -c aoj -n "__fish_aoj_using_subcommand respond" -l ticket -d 'begint met het toegangsnummer uit een brief; anderen op deze computer kunnen het dan zien, dus typ het liever op het scherm' -r
complete -c aoj -n "__fish_aoj_using_subcommand respond" -l data -d 'map waarin alles bewaard wordt (of AOJ_DATA; anders de map aoj in uw eigen gegevensmap)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand respond" -l lang -d 'taal van het programma: nl of en (of AOJ_LANG; anders de taal van uw computer)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand respond" -l color -d 'kleur: auto, always (altijd) of never (nooit); NO_COLOR zet kleur ook uit' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand respond" -l plain -d 'invullen als regels tekst, voor schermlezer, brailleregel of script (of AOJ_PLAIN; vanzelf waar geen volledig scherm kan)'
complete -c aoj -n "__fish_aoj_using_subcommand respond" -s h -l help -d 'deze uitleg'
complete -c aoj -n "__fish_aoj_using_subcommand preview" -l data -d 'map waarin alles bewaard wordt (of AOJ_DATA; anders de map aoj in uw eigen gegevensmap)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand preview" -l lang -d 'taal van het programma: nl of en (of AOJ_LANG; anders de taal van uw computer)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand preview" -l color -d 'kleur: auto, always (altijd) of never (nooit); NO_COLOR zet kleur ook uit' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand preview" -l plain -d 'invullen als regels tekst, voor schermlezer, brailleregel of script (of AOJ_PLAIN; vanzelf waar geen volledig scherm kan)'
complete -c aoj -n "__fish_aoj_using_subcommand preview" -s h -l help -d 'deze uitleg'
complete -c aoj -n "__fish_aoj_using_subcommand kiosk" -l wave -d 'welke meting (zie: aoj wave list)' -r
complete -c aoj -n "__fish_aoj_using_subcommand kiosk" -l idle -d 'na hoeveel seconden zonder toets het scherm vraagt of er nog iemand is: 10 tot en met 3600 (anders 120)' -r
complete -c aoj -n "__fish_aoj_using_subcommand kiosk" -l data -d 'map waarin alles bewaard wordt (of AOJ_DATA; anders de map aoj in uw eigen gegevensmap)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand kiosk" -l lang -d 'taal van het programma: nl of en (of AOJ_LANG; anders de taal van uw computer)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand kiosk" -l color -d 'kleur: auto, always (altijd) of never (nooit); NO_COLOR zet kleur ook uit' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand kiosk" -l plain -d 'invullen als regels tekst, voor schermlezer, brailleregel of script (of AOJ_PLAIN; vanzelf waar geen volledig scherm kan)'
complete -c aoj -n "__fish_aoj_using_subcommand kiosk" -s h -l help -d 'deze uitleg'
complete -c aoj -n "__fish_aoj_using_subcommand coordinate" -l data -d 'map waarin alles bewaard wordt (of AOJ_DATA; anders de map aoj in uw eigen gegevensmap)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand coordinate" -l lang -d 'taal van het programma: nl of en (of AOJ_LANG; anders de taal van uw computer)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand coordinate" -l color -d 'kleur: auto, always (altijd) of never (nooit); NO_COLOR zet kleur ook uit' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand coordinate" -l set-passphrase -d 'Eerst een (nieuwe) wachtzin instellen, waar deze schermen voortaan om vragen'
complete -c aoj -n "__fish_aoj_using_subcommand coordinate" -l plain -d 'invullen als regels tekst, voor schermlezer, brailleregel of script (of AOJ_PLAIN; vanzelf waar geen volledig scherm kan)'
complete -c aoj -n "__fish_aoj_using_subcommand coordinate" -s h -l help -d 'deze uitleg'
complete -c aoj -n "__fish_aoj_using_subcommand serve" -l listen -d 'adres en poort om op te luisteren (mag vaker; anders poort 2222 op alle adressen)' -r
complete -c aoj -n "__fish_aoj_using_subcommand serve" -l host-key -d 'sleutel van deze server (anders host_key in de gegevensmap, bij de eerste start gemaakt)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand serve" -l coordinators -d 'bestand met de openbare sleutels van coördinatoren (authorized_keys); wave="ID" vóór een sleutel beperkt hem tot die meting, kiosk maakt hem voor een kiosk' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand serve" -l metrics -d 'adres en poort op deze computer zelf waar Prometheus cijfers kan ophalen, zoals 127.0.0.1:9187' -r
complete -c aoj -n "__fish_aoj_using_subcommand serve" -l data -d 'map waarin alles bewaard wordt (of AOJ_DATA; anders de map aoj in uw eigen gegevensmap)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand serve" -l lang -d 'taal van het programma: nl of en (of AOJ_LANG; anders de taal van uw computer)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand serve" -l color -d 'kleur: auto, always (altijd) of never (nooit); NO_COLOR zet kleur ook uit' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand serve" -l status -d 'vraag de server van deze gegevensmap hoe het gaat, en stop'
complete -c aoj -n "__fish_aoj_using_subcommand serve" -l json -d 'antwoord als JSON, voor andere programma\'s'
complete -c aoj -n "__fish_aoj_using_subcommand serve" -l plain -d 'invullen als regels tekst, voor schermlezer, brailleregel of script (of AOJ_PLAIN; vanzelf waar geen volledig scherm kan)'
complete -c aoj -n "__fish_aoj_using_subcommand serve" -s h -l help -d 'deze uitleg'
complete -c aoj -n "__fish_aoj_using_subcommand invite" -l wave -d 'de meting (zie: aoj wave list)' -r
complete -c aoj -n "__fish_aoj_using_subcommand invite" -l letter -d 'een hele brief: announcement (aankondiging), invitation (uitnodiging) of reminder (herinnering)' -r -f -a "announcement\t''
invitation\t''
reminder\t''"
complete -c aoj -n "__fish_aoj_using_subcommand invite" -l questionnaire -d 'alleen die vragenlijst' -r
complete -c aoj -n "__fish_aoj_using_subcommand invite" -l host-key -d 'de sleutel van de server (ook alleen de openbare helft); anders die van aoj serve' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand invite" -l data -d 'map waarin alles bewaard wordt (of AOJ_DATA; anders de map aoj in uw eigen gegevensmap)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand invite" -l lang -d 'taal van het programma: nl of en (of AOJ_LANG; anders de taal van uw computer)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand invite" -l color -d 'kleur: auto, always (altijd) of never (nooit); NO_COLOR zet kleur ook uit' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand invite" -l plain -d 'invullen als regels tekst, voor schermlezer, brailleregel of script (of AOJ_PLAIN; vanzelf waar geen volledig scherm kan)'
complete -c aoj -n "__fish_aoj_using_subcommand invite" -s h -l help -d 'deze uitleg'
complete -c aoj -n "__fish_aoj_using_subcommand demo" -l seed -d 'Dezelfde respondenten bij hetzelfde getal (anders 1)' -r
complete -c aoj -n "__fish_aoj_using_subcommand demo" -l speed -d 'Hoeveel respondenten per seconde, van 0.1 tot 64 (anders 2)' -r
complete -c aoj -n "__fish_aoj_using_subcommand demo" -l region -d 'Hoe de regio heet (anders Regio Voorbeeld)' -r
complete -c aoj -n "__fish_aoj_using_subcommand demo" -l at -d 'start: de meting is net open (anders); end: de laatste week, klaar om te sluiten' -r -f -a "start\t''
end\t''"
complete -c aoj -n "__fish_aoj_using_subcommand demo" -l data -d 'map waarin alles bewaard wordt (of AOJ_DATA; anders de map aoj in uw eigen gegevensmap)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand demo" -l lang -d 'taal van het programma: nl of en (of AOJ_LANG; anders de taal van uw computer)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand demo" -l color -d 'kleur: auto, always (altijd) of never (nooit); NO_COLOR zet kleur ook uit' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand demo" -l tour -d 'Begin met een rondleiding in tien stappen'
complete -c aoj -n "__fish_aoj_using_subcommand demo" -l plain -d 'invullen als regels tekst, voor schermlezer, brailleregel of script (of AOJ_PLAIN; vanzelf waar geen volledig scherm kan)'
complete -c aoj -n "__fish_aoj_using_subcommand demo" -s h -l help -d 'deze uitleg'
complete -c aoj -n "__fish_aoj_using_subcommand check" -l data -d 'map waarin alles bewaard wordt (of AOJ_DATA; anders de map aoj in uw eigen gegevensmap)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand check" -l lang -d 'taal van het programma: nl of en (of AOJ_LANG; anders de taal van uw computer)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand check" -l color -d 'kleur: auto, always (altijd) of never (nooit); NO_COLOR zet kleur ook uit' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand check" -l plain -d 'invullen als regels tekst, voor schermlezer, brailleregel of script (of AOJ_PLAIN; vanzelf waar geen volledig scherm kan)'
complete -c aoj -n "__fish_aoj_using_subcommand check" -s h -l help -d 'deze uitleg'
complete -c aoj -n "__fish_aoj_using_subcommand schema" -l data -d 'map waarin alles bewaard wordt (of AOJ_DATA; anders de map aoj in uw eigen gegevensmap)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand schema" -l lang -d 'taal van het programma: nl of en (of AOJ_LANG; anders de taal van uw computer)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand schema" -l color -d 'kleur: auto, always (altijd) of never (nooit); NO_COLOR zet kleur ook uit' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand schema" -l plain -d 'invullen als regels tekst, voor schermlezer, brailleregel of script (of AOJ_PLAIN; vanzelf waar geen volledig scherm kan)'
complete -c aoj -n "__fish_aoj_using_subcommand schema" -s h -l help -d 'deze uitleg'
complete -c aoj -n "__fish_aoj_using_subcommand print; and not __fish_seen_subcommand_from questionnaire" -l data -d 'map waarin alles bewaard wordt (of AOJ_DATA; anders de map aoj in uw eigen gegevensmap)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand print; and not __fish_seen_subcommand_from questionnaire" -l lang -d 'taal van het programma: nl of en (of AOJ_LANG; anders de taal van uw computer)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand print; and not __fish_seen_subcommand_from questionnaire" -l color -d 'kleur: auto, always (altijd) of never (nooit); NO_COLOR zet kleur ook uit' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand print; and not __fish_seen_subcommand_from questionnaire" -l plain -d 'invullen als regels tekst, voor schermlezer, brailleregel of script (of AOJ_PLAIN; vanzelf waar geen volledig scherm kan)'
complete -c aoj -n "__fish_aoj_using_subcommand print; and not __fish_seen_subcommand_from questionnaire" -s h -l help -d 'deze uitleg'
complete -c aoj -n "__fish_aoj_using_subcommand print; and not __fish_seen_subcommand_from questionnaire" -f -a "questionnaire" -d 'Een vragenlijst op papier: alle vragen, voorwaarden in woorden, de codes voor het invoeren'
complete -c aoj -n "__fish_aoj_using_subcommand print; and __fish_seen_subcommand_from questionnaire" -l wave -d 'zoals deze meting haar stelt: met wat is weggelaten en toegevoegd' -r
complete -c aoj -n "__fish_aoj_using_subcommand print; and __fish_seen_subcommand_from questionnaire" -l format -d 'text (gewone tekst), markdown of html; anders text' -r -f -a "text\t''
markdown\t''
html\t''"
complete -c aoj -n "__fish_aoj_using_subcommand print; and __fish_seen_subcommand_from questionnaire" -l data -d 'map waarin alles bewaard wordt (of AOJ_DATA; anders de map aoj in uw eigen gegevensmap)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand print; and __fish_seen_subcommand_from questionnaire" -l lang -d 'taal van het programma: nl of en (of AOJ_LANG; anders de taal van uw computer)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand print; and __fish_seen_subcommand_from questionnaire" -l color -d 'kleur: auto, always (altijd) of never (nooit); NO_COLOR zet kleur ook uit' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand print; and __fish_seen_subcommand_from questionnaire" -l plain -d 'invullen als regels tekst, voor schermlezer, brailleregel of script (of AOJ_PLAIN; vanzelf waar geen volledig scherm kan)'
complete -c aoj -n "__fish_aoj_using_subcommand print; and __fish_seen_subcommand_from questionnaire" -s h -l help -d 'deze uitleg'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and not __fish_seen_subcommand_from create open close list show invited tickets extend contact correct reset delete log" -l data -d 'map waarin alles bewaard wordt (of AOJ_DATA; anders de map aoj in uw eigen gegevensmap)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand wave; and not __fish_seen_subcommand_from create open close list show invited tickets extend contact correct reset delete log" -l lang -d 'taal van het programma: nl of en (of AOJ_LANG; anders de taal van uw computer)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and not __fish_seen_subcommand_from create open close list show invited tickets extend contact correct reset delete log" -l color -d 'kleur: auto, always (altijd) of never (nooit); NO_COLOR zet kleur ook uit' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and not __fish_seen_subcommand_from create open close list show invited tickets extend contact correct reset delete log" -l plain -d 'invullen als regels tekst, voor schermlezer, brailleregel of script (of AOJ_PLAIN; vanzelf waar geen volledig scherm kan)'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and not __fish_seen_subcommand_from create open close list show invited tickets extend contact correct reset delete log" -s h -l help -d 'deze uitleg'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and not __fish_seen_subcommand_from create open close list show invited tickets extend contact correct reset delete log" -f -a "create" -d 'Maak een meting van een metingbestand'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and not __fish_seen_subcommand_from create open close list show invited tickets extend contact correct reset delete log" -f -a "open" -d 'Open een meting: leg de vragenlijsten vast en laat mensen invullen'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and not __fish_seen_subcommand_from create open close list show invited tickets extend contact correct reset delete log" -f -a "close" -d 'Sluit een meting: de uitkomsten staan dan vast'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and not __fish_seen_subcommand_from create open close list show invited tickets extend contact correct reset delete log" -f -a "list" -d 'Toon alle metingen'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and not __fish_seen_subcommand_from create open close list show invited tickets extend contact correct reset delete log" -f -a "show" -d 'Toon alles van een meting'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and not __fish_seen_subcommand_from create open close list show invited tickets extend contact correct reset delete log" -f -a "invited" -d 'Verbeter het aantal uitgenodigden'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and not __fish_seen_subcommand_from create open close list show invited tickets extend contact correct reset delete log" -f -a "tickets" -d 'Maak toegangsnummers: met elk kan één keer worden verstuurd'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and not __fish_seen_subcommand_from create open close list show invited tickets extend contact correct reset delete log" -f -a "extend" -d 'Verzet de laatste dag'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and not __fish_seen_subcommand_from create open close list show invited tickets extend contact correct reset delete log" -f -a "contact" -d 'Wijzig bij wie respondenten terechtkunnen, of laat dat zien'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and not __fish_seen_subcommand_from create open close list show invited tickets extend contact correct reset delete log" -f -a "correct" -d 'Verbeter een tikfout in een vragenlijst die al vastligt'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and not __fish_seen_subcommand_from create open close list show invited tickets extend contact correct reset delete log" -f -a "reset" -d 'Wis de begonnen vragenlijsten; wat verstuurd is, blijft'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and not __fish_seen_subcommand_from create open close list show invited tickets extend contact correct reset delete log" -f -a "delete" -d 'Wis een meting met alles erin'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and not __fish_seen_subcommand_from create open close list show invited tickets extend contact correct reset delete log" -f -a "log" -d 'Toon wat er met een meting gebeurd is'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from create" -l from -d 'maak haar van een eerdere meting: zelfde vragenlijsten en regio, een of meer jaren later' -r
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from create" -l id -d 'hoe de nieuwe meting heet, zoals 2028-najaar' -r
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from create" -l data -d 'map waarin alles bewaard wordt (of AOJ_DATA; anders de map aoj in uw eigen gegevensmap)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from create" -l lang -d 'taal van het programma: nl of en (of AOJ_LANG; anders de taal van uw computer)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from create" -l color -d 'kleur: auto, always (altijd) of never (nooit); NO_COLOR zet kleur ook uit' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from create" -l print -d 'maak niets, maar toon het metingbestand om het aan te passen'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from create" -l plain -d 'invullen als regels tekst, voor schermlezer, brailleregel of script (of AOJ_PLAIN; vanzelf waar geen volledig scherm kan)'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from create" -s h -l help -d 'deze uitleg'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from open" -l data -d 'map waarin alles bewaard wordt (of AOJ_DATA; anders de map aoj in uw eigen gegevensmap)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from open" -l lang -d 'taal van het programma: nl of en (of AOJ_LANG; anders de taal van uw computer)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from open" -l color -d 'kleur: auto, always (altijd) of never (nooit); NO_COLOR zet kleur ook uit' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from open" -l plain -d 'invullen als regels tekst, voor schermlezer, brailleregel of script (of AOJ_PLAIN; vanzelf waar geen volledig scherm kan)'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from open" -s h -l help -d 'deze uitleg'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from close" -l data -d 'map waarin alles bewaard wordt (of AOJ_DATA; anders de map aoj in uw eigen gegevensmap)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from close" -l lang -d 'taal van het programma: nl of en (of AOJ_LANG; anders de taal van uw computer)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from close" -l color -d 'kleur: auto, always (altijd) of never (nooit); NO_COLOR zet kleur ook uit' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from close" -l plain -d 'invullen als regels tekst, voor schermlezer, brailleregel of script (of AOJ_PLAIN; vanzelf waar geen volledig scherm kan)'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from close" -s h -l help -d 'deze uitleg'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from list" -l data -d 'map waarin alles bewaard wordt (of AOJ_DATA; anders de map aoj in uw eigen gegevensmap)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from list" -l lang -d 'taal van het programma: nl of en (of AOJ_LANG; anders de taal van uw computer)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from list" -l color -d 'kleur: auto, always (altijd) of never (nooit); NO_COLOR zet kleur ook uit' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from list" -l plain -d 'invullen als regels tekst, voor schermlezer, brailleregel of script (of AOJ_PLAIN; vanzelf waar geen volledig scherm kan)'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from list" -s h -l help -d 'deze uitleg'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from show" -l data -d 'map waarin alles bewaard wordt (of AOJ_DATA; anders de map aoj in uw eigen gegevensmap)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from show" -l lang -d 'taal van het programma: nl of en (of AOJ_LANG; anders de taal van uw computer)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from show" -l color -d 'kleur: auto, always (altijd) of never (nooit); NO_COLOR zet kleur ook uit' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from show" -l plain -d 'invullen als regels tekst, voor schermlezer, brailleregel of script (of AOJ_PLAIN; vanzelf waar geen volledig scherm kan)'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from show" -s h -l help -d 'deze uitleg'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from invited" -l data -d 'map waarin alles bewaard wordt (of AOJ_DATA; anders de map aoj in uw eigen gegevensmap)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from invited" -l lang -d 'taal van het programma: nl of en (of AOJ_LANG; anders de taal van uw computer)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from invited" -l color -d 'kleur: auto, always (altijd) of never (nooit); NO_COLOR zet kleur ook uit' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from invited" -l plain -d 'invullen als regels tekst, voor schermlezer, brailleregel of script (of AOJ_PLAIN; vanzelf waar geen volledig scherm kan)'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from invited" -s h -l help -d 'deze uitleg'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from tickets" -l data -d 'map waarin alles bewaard wordt (of AOJ_DATA; anders de map aoj in uw eigen gegevensmap)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from tickets" -l lang -d 'taal van het programma: nl of en (of AOJ_LANG; anders de taal van uw computer)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from tickets" -l color -d 'kleur: auto, always (altijd) of never (nooit); NO_COLOR zet kleur ook uit' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from tickets" -l plain -d 'invullen als regels tekst, voor schermlezer, brailleregel of script (of AOJ_PLAIN; vanzelf waar geen volledig scherm kan)'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from tickets" -s h -l help -d 'deze uitleg'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from extend" -l until -d 'de nieuwe laatste dag, zoals 2026-12-14' -r
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from extend" -l data -d 'map waarin alles bewaard wordt (of AOJ_DATA; anders de map aoj in uw eigen gegevensmap)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from extend" -l lang -d 'taal van het programma: nl of en (of AOJ_LANG; anders de taal van uw computer)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from extend" -l color -d 'kleur: auto, always (altijd) of never (nooit); NO_COLOR zet kleur ook uit' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from extend" -l plain -d 'invullen als regels tekst, voor schermlezer, brailleregel of script (of AOJ_PLAIN; vanzelf waar geen volledig scherm kan)'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from extend" -s h -l help -d 'deze uitleg'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from contact" -l name -d 'naam van een persoon of afdeling' -r
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from contact" -l email -d 'e-mailadres' -r
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from contact" -l phone -d 'telefoonnummer' -r
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from contact" -l privacy-officer -d 'functionaris gegevensbescherming' -r
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from contact" -l data -d 'map waarin alles bewaard wordt (of AOJ_DATA; anders de map aoj in uw eigen gegevensmap)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from contact" -l lang -d 'taal van het programma: nl of en (of AOJ_LANG; anders de taal van uw computer)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from contact" -l color -d 'kleur: auto, always (altijd) of never (nooit); NO_COLOR zet kleur ook uit' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from contact" -l plain -d 'invullen als regels tekst, voor schermlezer, brailleregel of script (of AOJ_PLAIN; vanzelf waar geen volledig scherm kan)'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from contact" -s h -l help -d 'deze uitleg'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from correct" -l in -d 'in welke taal, als de tekst er meer heeft, zoals nl' -r
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from correct" -l data -d 'map waarin alles bewaard wordt (of AOJ_DATA; anders de map aoj in uw eigen gegevensmap)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from correct" -l lang -d 'taal van het programma: nl of en (of AOJ_LANG; anders de taal van uw computer)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from correct" -l color -d 'kleur: auto, always (altijd) of never (nooit); NO_COLOR zet kleur ook uit' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from correct" -l plain -d 'invullen als regels tekst, voor schermlezer, brailleregel of script (of AOJ_PLAIN; vanzelf waar geen volledig scherm kan)'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from correct" -s h -l help -d 'deze uitleg'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from reset" -l data -d 'map waarin alles bewaard wordt (of AOJ_DATA; anders de map aoj in uw eigen gegevensmap)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from reset" -l lang -d 'taal van het programma: nl of en (of AOJ_LANG; anders de taal van uw computer)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from reset" -l color -d 'kleur: auto, always (altijd) of never (nooit); NO_COLOR zet kleur ook uit' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from reset" -l yes -d 'vraag niet om bevestiging'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from reset" -l plain -d 'invullen als regels tekst, voor schermlezer, brailleregel of script (of AOJ_PLAIN; vanzelf waar geen volledig scherm kan)'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from reset" -s h -l help -d 'deze uitleg'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from delete" -l data -d 'map waarin alles bewaard wordt (of AOJ_DATA; anders de map aoj in uw eigen gegevensmap)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from delete" -l lang -d 'taal van het programma: nl of en (of AOJ_LANG; anders de taal van uw computer)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from delete" -l color -d 'kleur: auto, always (altijd) of never (nooit); NO_COLOR zet kleur ook uit' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from delete" -l rows -d 'wis alleen de antwoorden van een gesloten meting; de uitkomsten blijven'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from delete" -l yes -d 'vraag niet om bevestiging'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from delete" -l plain -d 'invullen als regels tekst, voor schermlezer, brailleregel of script (of AOJ_PLAIN; vanzelf waar geen volledig scherm kan)'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from delete" -s h -l help -d 'deze uitleg'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from log" -l data -d 'map waarin alles bewaard wordt (of AOJ_DATA; anders de map aoj in uw eigen gegevensmap)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from log" -l lang -d 'taal van het programma: nl of en (of AOJ_LANG; anders de taal van uw computer)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from log" -l color -d 'kleur: auto, always (altijd) of never (nooit); NO_COLOR zet kleur ook uit' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from log" -l plain -d 'invullen als regels tekst, voor schermlezer, brailleregel of script (of AOJ_PLAIN; vanzelf waar geen volledig scherm kan)'
complete -c aoj -n "__fish_aoj_using_subcommand wave; and __fish_seen_subcommand_from log" -s h -l help -d 'deze uitleg'
complete -c aoj -n "__fish_aoj_using_subcommand counts" -l wave -d 'de meting' -r
complete -c aoj -n "__fish_aoj_using_subcommand counts" -l data -d 'map waarin alles bewaard wordt (of AOJ_DATA; anders de map aoj in uw eigen gegevensmap)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand counts" -l lang -d 'taal van het programma: nl of en (of AOJ_LANG; anders de taal van uw computer)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand counts" -l color -d 'kleur: auto, always (altijd) of never (nooit); NO_COLOR zet kleur ook uit' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand counts" -l json -d 'schrijf JSON, voor andere programma\'s'
complete -c aoj -n "__fish_aoj_using_subcommand counts" -l plain -d 'invullen als regels tekst, voor schermlezer, brailleregel of script (of AOJ_PLAIN; vanzelf waar geen volledig scherm kan)'
complete -c aoj -n "__fish_aoj_using_subcommand counts" -s h -l help -d 'deze uitleg'
complete -c aoj -n "__fish_aoj_using_subcommand results" -l wave -d 'de meting' -r
complete -c aoj -n "__fish_aoj_using_subcommand results" -l questionnaire -d 'alleen deze vragenlijst' -r
complete -c aoj -n "__fish_aoj_using_subcommand results" -l by -d 'één rapport per groep, naar de vraag waarnaar deze vragenlijst gesplitst mag worden (na sluiting)' -r
complete -c aoj -n "__fish_aoj_using_subcommand results" -l compare -d 'vergelijk met deze eerdere meting (na sluiting)' -r
complete -c aoj -n "__fish_aoj_using_subcommand results" -l against -d 'vergelijk met deze andere vragenlijst van dezelfde meting (na sluiting)' -r
complete -c aoj -n "__fish_aoj_using_subcommand results" -l data -d 'map waarin alles bewaard wordt (of AOJ_DATA; anders de map aoj in uw eigen gegevensmap)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand results" -l lang -d 'taal van het programma: nl of en (of AOJ_LANG; anders de taal van uw computer)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand results" -l color -d 'kleur: auto, always (altijd) of never (nooit); NO_COLOR zet kleur ook uit' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand results" -l json -d 'schrijf JSON, voor andere programma\'s'
complete -c aoj -n "__fish_aoj_using_subcommand results" -l markdown -d 'schrijf Markdown: de bijlage voor de werkbijeenkomst, met elke vraag'
complete -c aoj -n "__fish_aoj_using_subcommand results" -l public -d 'schrijf een korte samenvatting voor wie meedeed'
complete -c aoj -n "__fish_aoj_using_subcommand results" -l plain -d 'invullen als regels tekst, voor schermlezer, brailleregel of script (of AOJ_PLAIN; vanzelf waar geen volledig scherm kan)'
complete -c aoj -n "__fish_aoj_using_subcommand results" -s h -l help -d 'deze uitleg'
complete -c aoj -n "__fish_aoj_using_subcommand responses; and not __fish_seen_subcommand_from export import" -l data -d 'map waarin alles bewaard wordt (of AOJ_DATA; anders de map aoj in uw eigen gegevensmap)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand responses; and not __fish_seen_subcommand_from export import" -l lang -d 'taal van het programma: nl of en (of AOJ_LANG; anders de taal van uw computer)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand responses; and not __fish_seen_subcommand_from export import" -l color -d 'kleur: auto, always (altijd) of never (nooit); NO_COLOR zet kleur ook uit' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand responses; and not __fish_seen_subcommand_from export import" -l plain -d 'invullen als regels tekst, voor schermlezer, brailleregel of script (of AOJ_PLAIN; vanzelf waar geen volledig scherm kan)'
complete -c aoj -n "__fish_aoj_using_subcommand responses; and not __fish_seen_subcommand_from export import" -s h -l help -d 'deze uitleg'
complete -c aoj -n "__fish_aoj_using_subcommand responses; and not __fish_seen_subcommand_from export import" -f -a "export" -d 'Schrijf de antwoorden van een gesloten meting naar een bestand, voor onderzoek'
complete -c aoj -n "__fish_aoj_using_subcommand responses; and not __fish_seen_subcommand_from export import" -f -a "import" -d 'Lees antwoorden uit een CSV-bestand in, in een open meting'
complete -c aoj -n "__fish_aoj_using_subcommand responses; and __fish_seen_subcommand_from export" -l wave -d 'de meting' -r
complete -c aoj -n "__fish_aoj_using_subcommand responses; and __fish_seen_subcommand_from export" -l questionnaire -d 'de vragenlijst' -r
complete -c aoj -n "__fish_aoj_using_subcommand responses; and __fish_seen_subcommand_from export" -l format -d 'csv, json, xlsx (Excel), sps (SPSS, met labels) of r (R, met labels)' -r -f -a "csv\t''
json\t''
xlsx\t''
sps\t''
r\t''"
complete -c aoj -n "__fish_aoj_using_subcommand responses; and __fish_seen_subcommand_from export" -l out -d 'het bestand, dat er nog niet mag zijn; ernaast komt een codeboek. Of - voor standaarduitvoer, zonder codeboek' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand responses; and __fish_seen_subcommand_from export" -l with -d 'neem ook deze achtergrondvraag mee (mag vaker); te zeldzame combinaties blijven leeg' -r
complete -c aoj -n "__fish_aoj_using_subcommand responses; and __fish_seen_subcommand_from export" -l data -d 'map waarin alles bewaard wordt (of AOJ_DATA; anders de map aoj in uw eigen gegevensmap)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand responses; and __fish_seen_subcommand_from export" -l lang -d 'taal van het programma: nl of en (of AOJ_LANG; anders de taal van uw computer)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand responses; and __fish_seen_subcommand_from export" -l color -d 'kleur: auto, always (altijd) of never (nooit); NO_COLOR zet kleur ook uit' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand responses; and __fish_seen_subcommand_from export" -l open -d 'schrijf de open antwoorden, één per rij, los van al het andere (csv of json)'
complete -c aoj -n "__fish_aoj_using_subcommand responses; and __fish_seen_subcommand_from export" -l plain -d 'invullen als regels tekst, voor schermlezer, brailleregel of script (of AOJ_PLAIN; vanzelf waar geen volledig scherm kan)'
complete -c aoj -n "__fish_aoj_using_subcommand responses; and __fish_seen_subcommand_from export" -s h -l help -d 'deze uitleg'
complete -c aoj -n "__fish_aoj_using_subcommand responses; and __fish_seen_subcommand_from import" -l wave -d 'de meting' -r
complete -c aoj -n "__fish_aoj_using_subcommand responses; and __fish_seen_subcommand_from import" -l questionnaire -d 'de vragenlijst' -r
complete -c aoj -n "__fish_aoj_using_subcommand responses; and __fish_seen_subcommand_from import" -l data -d 'map waarin alles bewaard wordt (of AOJ_DATA; anders de map aoj in uw eigen gegevensmap)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand responses; and __fish_seen_subcommand_from import" -l lang -d 'taal van het programma: nl of en (of AOJ_LANG; anders de taal van uw computer)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand responses; and __fish_seen_subcommand_from import" -l color -d 'kleur: auto, always (altijd) of never (nooit); NO_COLOR zet kleur ook uit' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand responses; and __fish_seen_subcommand_from import" -l again -d 'ook als dit bestand al eens is ingelezen'
complete -c aoj -n "__fish_aoj_using_subcommand responses; and __fish_seen_subcommand_from import" -l plain -d 'invullen als regels tekst, voor schermlezer, brailleregel of script (of AOJ_PLAIN; vanzelf waar geen volledig scherm kan)'
complete -c aoj -n "__fish_aoj_using_subcommand responses; and __fish_seen_subcommand_from import" -s h -l help -d 'deze uitleg'
complete -c aoj -n "__fish_aoj_using_subcommand backup" -l data -d 'map waarin alles bewaard wordt (of AOJ_DATA; anders de map aoj in uw eigen gegevensmap)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand backup" -l lang -d 'taal van het programma: nl of en (of AOJ_LANG; anders de taal van uw computer)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand backup" -l color -d 'kleur: auto, always (altijd) of never (nooit); NO_COLOR zet kleur ook uit' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand backup" -l plain -d 'invullen als regels tekst, voor schermlezer, brailleregel of script (of AOJ_PLAIN; vanzelf waar geen volledig scherm kan)'
complete -c aoj -n "__fish_aoj_using_subcommand backup" -s h -l help -d 'deze uitleg'
complete -c aoj -n "__fish_aoj_using_subcommand doctor" -l data -d 'map waarin alles bewaard wordt (of AOJ_DATA; anders de map aoj in uw eigen gegevensmap)' -r -F
complete -c aoj -n "__fish_aoj_using_subcommand doctor" -l lang -d 'taal van het programma: nl of en (of AOJ_LANG; anders de taal van uw computer)' -r -f -a "nl\t''
en\t''"
complete -c aoj -n "__fish_aoj_using_subcommand doctor" -l color -d 'kleur: auto, always (altijd) of never (nooit); NO_COLOR zet kleur ook uit' -r -f -a "auto\t''
always\t''
never\t''"
complete -c aoj -n "__fish_aoj_using_subcommand doctor" -l mail -d 'probeert ook of de mailserver uit de instellingen ons binnenlaat; er wordt niets verstuurd'
complete -c aoj -n "__fish_aoj_using_subcommand doctor" -l recount -d 'telt alle antwoorden opnieuw en vergelijkt dat met de bewaarde tellingen'
complete -c aoj -n "__fish_aoj_using_subcommand doctor" -l plain -d 'invullen als regels tekst, voor schermlezer, brailleregel of script (of AOJ_PLAIN; vanzelf waar geen volledig scherm kan)'
complete -c aoj -n "__fish_aoj_using_subcommand doctor" -s h -l help -d 'deze uitleg'

end
