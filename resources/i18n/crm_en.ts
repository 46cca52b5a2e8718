<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActionBoard</name>
    <message numerus="yes">
        <source>%n deal(s) planned anew</source>
        <translation>
            <numerusform>%n deal planned anew</numerusform>
            <numerusform>%n deals planned anew</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActionTexts</name>
    <message numerus="yes">
        <source>%n client(s) brought back from the recycle bin</source>
        <translation>
            <numerusform>%n client brought back from the recycle bin</numerusform>
            <numerusform>%n clients brought back from the recycle bin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) changed</source>
        <translation>
            <numerusform>%n client changed</numerusform>
            <numerusform>%n clients changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) erased for good</source>
        <translation>
            <numerusform>%n client erased for good</numerusform>
            <numerusform>%n clients erased for good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) moved to the recycle bin</source>
        <translation>
            <numerusform>%n client moved to the recycle bin</numerusform>
            <numerusform>%n clients moved to the recycle bin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) pasted</source>
        <translation>
            <numerusform>%n client pasted</numerusform>
            <numerusform>%n clients pasted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) changed</source>
        <translation>
            <numerusform>%n deal changed</numerusform>
            <numerusform>%n deals changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) moved</source>
        <translation>
            <numerusform>%n deal moved</numerusform>
            <numerusform>%n deals moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) removed</source>
        <translation>
            <numerusform>%n deal removed</numerusform>
            <numerusform>%n deals removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added</source>
        <translation>
            <numerusform>%n file added</numerusform>
            <numerusform>%n files added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) removed</source>
        <translation>
            <numerusform>%n file removed</numerusform>
            <numerusform>%n files removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inquiry(s) added</source>
        <translation>
            <numerusform>%n inquiry added</numerusform>
            <numerusform>%n inquirys added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inquiry(s) changed</source>
        <translation>
            <numerusform>%n inquiry changed</numerusform>
            <numerusform>%n inquirys changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inquiry(s) removed</source>
        <translation>
            <numerusform>%n inquiry removed</numerusform>
            <numerusform>%n inquirys removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) added</source>
        <translation>
            <numerusform>%n promise added</numerusform>
            <numerusform>%n promises added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) changed</source>
        <translation>
            <numerusform>%n promise changed</numerusform>
            <numerusform>%n promises changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) removed</source>
        <translation>
            <numerusform>%n promise removed</numerusform>
            <numerusform>%n promises removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) changed or used since and left as they are</source>
        <translation>
            <numerusform>%n record changed or used since and left as it is</numerusform>
            <numerusform>%n records changed or used since and left as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) added</source>
        <translation>
            <numerusform>%n task added</numerusform>
            <numerusform>%n tasks added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) changed</source>
        <translation>
            <numerusform>%n task changed</numerusform>
            <numerusform>%n tasks changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) done</source>
        <translation>
            <numerusform>%n task done</numerusform>
            <numerusform>%n tasks done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) imported</source>
        <translation>
            <numerusform>%n task imported</numerusform>
            <numerusform>%n tasks imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) opened again</source>
        <translation>
            <numerusform>%n task opened again</numerusform>
            <numerusform>%n tasks opened again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) removed</source>
        <translation>
            <numerusform>%n task removed</numerusform>
            <numerusform>%n tasks removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n timeline entries added</source>
        <translation>
            <numerusform>%n timeline entry added</numerusform>
            <numerusform>%n timeline entries added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n timeline entries removed</source>
        <translation>
            <numerusform>%n timeline entry removed</numerusform>
            <numerusform>%n timeline entries removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Demo data, %n client(s)</source>
        <translation>
            <numerusform>Demo data, %n client</numerusform>
            <numerusform>Demo data, %n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import of %n client(s)</source>
        <translation>
            <numerusform>Import of %n client</numerusform>
            <numerusform>Import of %n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import of %n deal(s)</source>
        <translation>
            <numerusform>Import of %n deal</numerusform>
            <numerusform>Import of %n deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import of %n product(s)</source>
        <translation>
            <numerusform>Import of %n product</numerusform>
            <numerusform>Import of %n products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AutoTaskTexts</name>
    <message numerus="yes">
        <source>%n day(s) after a deal has entered the stage “{0}”</source>
        <translation>
            <numerusform>%n day after a deal has entered the stage “{0}”</numerusform>
            <numerusform>%n days after a deal has entered the stage “{0}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after a new inquiry</source>
        <translation>
            <numerusform>%n day after a new inquiry</numerusform>
            <numerusform>%n days after a new inquiry</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after a sale</source>
        <translation>
            <numerusform>%n day after a sale</numerusform>
            <numerusform>%n days after a sale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before a promise ends</source>
        <translation>
            <numerusform>%n day before a promise ends</numerusform>
            <numerusform>%n days before a promise ends</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) after a deal has entered the stage “{0}”</source>
        <translation>
            <numerusform>%n working day after a deal has entered the stage “{0}”</numerusform>
            <numerusform>%n working days after a deal has entered the stage “{0}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) after a new inquiry</source>
        <translation>
            <numerusform>%n working day after a new inquiry</numerusform>
            <numerusform>%n working days after a new inquiry</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) after a sale</source>
        <translation>
            <numerusform>%n working day after a sale</numerusform>
            <numerusform>%n working days after a sale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) before a promise ends</source>
        <translation>
            <numerusform>%n working day before a promise ends</numerusform>
            <numerusform>%n working days before a promise ends</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BuyerLine</name>
    <message numerus="yes">
        <source>%n purchase(s)</source>
        <translation>
            <numerusform>%n purchase</numerusform>
            <numerusform>%n purchases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarFiles</name>
    <message numerus="yes">
        <source>%n entry(s) written</source>
        <translation>
            <numerusform>%n entry written</numerusform>
            <numerusform>%n entries written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message numerus="yes">
        <source>%n column(s) are better looked at before the import.</source>
        <translation>
            <numerusform>%n column is better looked at before the import.</numerusform>
            <numerusform>%n columns are better looked at before the import.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n own field(s) will be made:</source>
        <translation>
            <numerusform>%n own field will be made:</numerusform>
            <numerusform>%n own fields will be made:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%n demonstration client(s) added.</source>
        <translation>
            <numerusform>%n demonstration client added.</numerusform>
            <numerusform>%n demonstration clients added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CliCalendar</name>
    <message numerus="yes">
        <source>%n task(s) or series added</source>
        <translation>
            <numerusform>%n task or series added</numerusform>
            <numerusform>%n tasks or series added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) or series are there already</source>
        <translation>
            <numerusform>%n task or series is there already</numerusform>
            <numerusform>%n tasks or series are there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) or series changed</source>
        <translation>
            <numerusform>%n task or series changed</numerusform>
            <numerusform>%n tasks or series changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) or series would be added</source>
        <translation>
            <numerusform>%n task or series would be added</numerusform>
            <numerusform>%n tasks or series would be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) or series would be changed</source>
        <translation>
            <numerusform>%n task or series would be changed</numerusform>
            <numerusform>%n tasks or series would be changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) could not be taken as they are; see the notes of the tasks:</source>
        <translation>
            <numerusform>%n thing could not be taken as it is; see the notes of the tasks:</numerusform>
            <numerusform>%n things could not be taken as they are; see the notes of the tasks:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CliExport</name>
    <message numerus="yes">
        <source>%n client(s) written to {0}</source>
        <translation>
            <numerusform>%n client written to {0}</numerusform>
            <numerusform>%n clients written to {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) written to {0}</source>
        <translation>
            <numerusform>%n deal written to {0}</numerusform>
            <numerusform>%n deals written to {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) of the timeline written to {0}</source>
        <translation>
            <numerusform>%n entry of the timeline written to {0}</numerusform>
            <numerusform>%n entries of the timeline written to {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inquiry(s) written to {0}</source>
        <translation>
            <numerusform>%n inquiry written to {0}</numerusform>
            <numerusform>%n inquiries written to {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) on what was forgotten written to {0}</source>
        <translation>
            <numerusform>%n line on what was forgotten written to {0}</numerusform>
            <numerusform>%n lines on what was forgotten written to {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) of segments written to {0}</source>
        <translation>
            <numerusform>%n member of segments written to {0}</numerusform>
            <numerusform>%n members of segments written to {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) written to {0}</source>
        <translation>
            <numerusform>%n product written to {0}</numerusform>
            <numerusform>%n products written to {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) written to {0}</source>
        <translation>
            <numerusform>%n promise written to {0}</numerusform>
            <numerusform>%n promises written to {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) written to {0}</source>
        <translation>
            <numerusform>%n sale written to {0}</numerusform>
            <numerusform>%n sales written to {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) written to {0}</source>
        <translation>
            <numerusform>%n task written to {0}</numerusform>
            <numerusform>%n tasks written to {0}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CliImport</name>
    <message numerus="yes">
        <source>%n card(s) of companies where somebody works</source>
        <translation>
            <numerusform>%n card of a company where somebody works</numerusform>
            <numerusform>%n cards of companies where somebody works</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) of further contact people of companies</source>
        <translation>
            <numerusform>%n card of a further contact person of a company</numerusform>
            <numerusform>%n cards of further contact people of companies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) need a look:</source>
        <translation>
            <numerusform>%n cell needs a look:</numerusform>
            <numerusform>%n cells need a look:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) added</source>
        <translation>
            <numerusform>%n client added</numerusform>
            <numerusform>%n clients added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) would be added</source>
        <translation>
            <numerusform>%n client would be added</numerusform>
            <numerusform>%n clients would be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) completed clients that are there</source>
        <translation>
            <numerusform>%n row completed a client that is there</numerusform>
            <numerusform>%n rows completed clients that are there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) rejected</source>
        <translation>
            <numerusform>%n row rejected</numerusform>
            <numerusform>%n rows rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) skipped</source>
        <translation>
            <numerusform>%n row skipped</numerusform>
            <numerusform>%n rows skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) would be rejected</source>
        <translation>
            <numerusform>%n row would be rejected</numerusform>
            <numerusform>%n rows would be rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) would be skipped</source>
        <translation>
            <numerusform>%n row would be skipped</numerusform>
            <numerusform>%n rows would be skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) would complete clients that are there</source>
        <translation>
            <numerusform>%n row would complete a client that is there</numerusform>
            <numerusform>%n rows would complete clients that are there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CliSellingImport</name>
    <message numerus="yes">
        <source>%n deal(s) added</source>
        <translation>
            <numerusform>%n deal added</numerusform>
            <numerusform>%n deals added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) changed</source>
        <translation>
            <numerusform>%n deal changed</numerusform>
            <numerusform>%n deals changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) would be added</source>
        <translation>
            <numerusform>%n deal would be added</numerusform>
            <numerusform>%n deals would be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) would be changed</source>
        <translation>
            <numerusform>%n deal would be changed</numerusform>
            <numerusform>%n deals would be changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new card(s) of clients</source>
        <translation>
            <numerusform>%n new card of clients</numerusform>
            <numerusform>%n new cards of clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) added</source>
        <translation>
            <numerusform>%n product added</numerusform>
            <numerusform>%n products added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) changed</source>
        <translation>
            <numerusform>%n product changed</numerusform>
            <numerusform>%n products changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) would be added</source>
        <translation>
            <numerusform>%n product would be added</numerusform>
            <numerusform>%n products would be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) would be changed</source>
        <translation>
            <numerusform>%n product would be changed</numerusform>
            <numerusform>%n products would be changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%n row left out</numerusform>
            <numerusform>%n rows left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) say nothing new</source>
        <translation>
            <numerusform>%n row says nothing new</numerusform>
            <numerusform>%n rows say nothing new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need a look:</source>
        <translation>
            <numerusform>%n thing needs a look:</numerusform>
            <numerusform>%n things need a look:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientActions</name>
    <message numerus="yes">
        <source>%n client(s) brought back</source>
        <translation>
            <numerusform>%n client brought back</numerusform>
            <numerusform>%n clients brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) erased for good</source>
        <translation>
            <numerusform>%n client erased for good</numerusform>
            <numerusform>%n clients erased for good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) moved to the recycle bin</source>
        <translation>
            <numerusform>%n client moved to the recycle bin</numerusform>
            <numerusform>%n clients moved to the recycle bin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied: %n client(s)</source>
        <translation>
            <numerusform>Copied: %n client</numerusform>
            <numerusform>Copied: %n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %n client(s) for good</source>
        <translation>
            <numerusform>Erase %n client for good</numerusform>
            <numerusform>Erase %n clients for good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %n client(s) for good?</source>
        <translation>
            <numerusform>Erase %n client for good?</numerusform>
            <numerusform>Erase %n clients for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Working on %n client(s)…</source>
        <translation>
            <numerusform>Working on %n client…</numerusform>
            <numerusform>Working on %n clients…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} · %n client(s)</source>
        <translation>
            <numerusform>{0} · %n client</numerusform>
            <numerusform>{0} · %n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnHead</name>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n deal</numerusform>
            <numerusform>%n deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConditionWords</name>
    <message numerus="yes">
        <source>in the last %n day(s)</source>
        <translation>
            <numerusform>in the last %n day</numerusform>
            <numerusform>in the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the next %n day(s)</source>
        <translation>
            <numerusform>in the next %n day</numerusform>
            <numerusform>in the next %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n day(s) ago</source>
        <translation>
            <numerusform>more than %n day ago</numerusform>
            <numerusform>more than %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>none for %n day(s)</source>
        <translation>
            <numerusform>none for %n day</numerusform>
            <numerusform>none for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DateWords</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ahead</source>
        <translation>
            <numerusform>%n day ahead</numerusform>
            <numerusform>%n days ahead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n month(s)</source>
        <translation>
            <numerusform>in %n month</numerusform>
            <numerusform>in %n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayWords</name>
    <message numerus="yes">
        <source>%n birthday(s)</source>
        <translation>
            <numerusform>%n birthday</numerusform>
            <numerusform>%n birthdays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to do today</source>
        <translation>
            <numerusform>%n thing to do today</numerusform>
            <numerusform>%n things to do today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>turns %n</source>
        <translation>
            <numerusform>turns %n</numerusform>
            <numerusform>turns %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DealDoing</name>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n deal</numerusform>
            <numerusform>%n deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) given on</source>
        <translation>
            <numerusform>%n deal given on</numerusform>
            <numerusform>%n deals given on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) removed</source>
        <translation>
            <numerusform>%n deal removed</numerusform>
            <numerusform>%n deals removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DealWords</name>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d idle</source>
        <translation>
            <numerusform>%n d idle</numerusform>
            <numerusform>%n d idle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d late</source>
        <translation>
            <numerusform>%n d late</numerusform>
            <numerusform>%n d late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) old</source>
        <translation>
            <numerusform>%n day old</numerusform>
            <numerusform>%n days old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n d</source>
        <translation>
            <numerusform>in %n d</numerusform>
            <numerusform>in %n d</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DealsCard</name>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n deal</numerusform>
            <numerusform>%n deals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryActions</name>
    <message numerus="yes">
        <source>%n timeline entries removed</source>
        <translation>
            <numerusform>%n timeline entry removed</numerusform>
            <numerusform>%n timeline entries removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorTexts</name>
    <message numerus="yes">
        <source>It cannot go: %n client(s) use it.</source>
        <translation>
            <numerusform>It cannot go: %n client uses it.</numerusform>
            <numerusform>It cannot go: %n clients use it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It cannot go: %n record(s) use it.</source>
        <translation>
            <numerusform>It cannot go: %n record uses it.</numerusform>
            <numerusform>It cannot go: %n records use it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EscalationNote</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message numerus="yes">
        <source>written %n month(s) ago</source>
        <translation>
            <numerusform>written %n month ago</numerusform>
            <numerusform>written %n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>written %n year(s) ago</source>
        <translation>
            <numerusform>written %n year ago</numerusform>
            <numerusform>written %n years ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message numerus="yes">
        <source>%n file(s) added</source>
        <translation>
            <numerusform>%n file added</numerusform>
            <numerusform>%n files added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) copied</source>
        <translation>
            <numerusform>%n file copied</numerusform>
            <numerusform>%n files copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) removed</source>
        <translation>
            <numerusform>%n file removed</numerusform>
            <numerusform>%n files removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) saved</source>
        <translation>
            <numerusform>%n file saved</numerusform>
            <numerusform>%n files saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) added to the timeline</source>
        <translation>
            <numerusform>%n letter added to the timeline</numerusform>
            <numerusform>%n letters added to the timeline</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already</source>
        <translation>
            <numerusform>%n was here already</numerusform>
            <numerusform>%n were here already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%n row left out</numerusform>
            <numerusform>%n rows left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilesPane</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForgottenWords</name>
    <message numerus="yes">
        <source>%n day(s) of silence</source>
        <translation>
            <numerusform>%n day of silence</numerusform>
            <numerusform>%n days of silence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) without a move</source>
        <translation>
            <numerusform>%n day without a move</numerusform>
            <numerusform>%n days without a move</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n purchase(s) before</source>
        <translation>
            <numerusform>%n purchase before</numerusform>
            <numerusform>%n purchases before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FunnelCard</name>
    <message numerus="yes">
        <source>{0}: %n deal(s), {1}</source>
        <translation>
            <numerusform>{0}: %n deal, {1}</numerusform>
            <numerusform>{0}: %n deals, {1}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupDesk</name>
    <message numerus="yes">
        <source>Why must %n client(s) not be called?</source>
        <translation>
            <numerusform>Why must %n client not be called?</numerusform>
            <numerusform>Why must %n clients not be called?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>%n column(s) to look at</source>
        <translation>
            <numerusform>%n column to look at</numerusform>
            <numerusform>%n columns to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncomingPanel</name>
    <message numerus="yes">
        <source>%n already here</source>
        <translation>
            <numerusform>%n already here</numerusform>
            <numerusform>%n already here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InquiryDoing</name>
    <message numerus="yes">
        <source>%n inquiry(s) answered</source>
        <translation>
            <numerusform>%n inquiry answered</numerusform>
            <numerusform>%n inquiries answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inquiry(s) back in work</source>
        <translation>
            <numerusform>%n inquiry back in work</numerusform>
            <numerusform>%n inquiries back in work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inquiry(s) marked as duplicates</source>
        <translation>
            <numerusform>%n inquiry marked as a duplicate</numerusform>
            <numerusform>%n inquiries marked as duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inquiry(s) marked as spam</source>
        <translation>
            <numerusform>%n inquiry marked as spam</numerusform>
            <numerusform>%n inquiries marked as spam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inquiry(s) qualified</source>
        <translation>
            <numerusform>%n inquiry qualified</numerusform>
            <numerusform>%n inquiries qualified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inquiry(s) removed</source>
        <translation>
            <numerusform>%n inquiry removed</numerusform>
            <numerusform>%n inquiries removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inquiry(s) taken</source>
        <translation>
            <numerusform>%n inquiry taken</numerusform>
            <numerusform>%n inquiries taken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InquiryTexts</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h late</source>
        <translation>
            <numerusform>%n h late</numerusform>
            <numerusform>%n h late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h left</source>
        <translation>
            <numerusform>%n h left</numerusform>
            <numerusform>%n h left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inquiry(s) wait(s) for an answer</source>
        <translation>
            <numerusform>%n inquiry waits for an answer</numerusform>
            <numerusform>%n inquiries wait for an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min late</source>
        <translation>
            <numerusform>%n min late</numerusform>
            <numerusform>%n min late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>%n min left</numerusform>
            <numerusform>%n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them too long</source>
        <translation>
            <numerusform>%n of them too long</numerusform>
            <numerusform>%n of them too long</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>answered in %n day(s)</source>
        <translation>
            <numerusform>answered in %n day</numerusform>
            <numerusform>answered in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>answered in %n h</source>
        <translation>
            <numerusform>answered in %n h</numerusform>
            <numerusform>answered in %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>answered in %n min</source>
        <translation>
            <numerusform>answered in %n min</numerusform>
            <numerusform>answered in %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaneHead</name>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n deal</numerusform>
            <numerusform>%n deals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadWords</name>
    <message numerus="yes">
        <source>%n day(s) before</source>
        <translation>
            <numerusform>%n day before</numerusform>
            <numerusform>%n days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) before</source>
        <translation>
            <numerusform>%n hour before</numerusform>
            <numerusform>%n hours before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) before</source>
        <translation>
            <numerusform>%n minute before</numerusform>
            <numerusform>%n minutes before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message numerus="yes">
        <source>Log a contact: %n client(s)</source>
        <translation>
            <numerusform>Log a contact: %n client</numerusform>
            <numerusform>Log a contact: %n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MailingSection</name>
    <message numerus="yes">
        <source>Left out: %n client(s).</source>
        <translation>
            <numerusform>Left out: %n client.</numerusform>
            <numerusform>Left out: %n clients.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Will be written: %n client(s).</source>
        <translation>
            <numerusform>Will be written: %n client.</numerusform>
            <numerusform>Will be written: %n clients.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergePicker</name>
    <message numerus="yes">
        <source>%n card(s) found</source>
        <translation>
            <numerusform>%n card found</numerusform>
            <numerusform>%n cards found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoneyCard</name>
    <message numerus="yes">
        <source>%n open deal(s)</source>
        <translation>
            <numerusform>%n open deal</numerusform>
            <numerusform>%n open deals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Mover</name>
    <message numerus="yes">
        <source>%n deal(s) lost</source>
        <translation>
            <numerusform>%n deal lost</numerusform>
            <numerusform>%n deals lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) moved</source>
        <translation>
            <numerusform>%n deal moved</numerusform>
            <numerusform>%n deals moved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutcomeTexts</name>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What should its %n entry(ies) get instead?</source>
        <translation>
            <numerusform>What should its %n entry get instead?</numerusform>
            <numerusform>What should its %n entries get instead?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageTexts</name>
    <message numerus="yes">
        <source>%n company(ies) will be added because people work there</source>
        <translation>
            <numerusform>%n company will be added because people work there</numerusform>
            <numerusform>%n companies will be added because people work there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further contact person(s) will be added</source>
        <translation>
            <numerusform>%n further contact person will be added</numerusform>
            <numerusform>%n further contact people will be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new card(s) of clients</source>
        <translation>
            <numerusform>%n new card of clients</numerusform>
            <numerusform>%n new cards of clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n client(s)</source>
        <translation>
            <numerusform>Import %n client</numerusform>
            <numerusform>Import %n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n deal(s)</source>
        <translation>
            <numerusform>Import %n deal</numerusform>
            <numerusform>Import %n deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n product(s)</source>
        <translation>
            <numerusform>Import %n product</numerusform>
            <numerusform>Import %n products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message numerus="yes">
        <source>Side by side: the first %n</source>
        <translation>
            <numerusform>Side by side: the first %n</numerusform>
            <numerusform>Side by side: the first %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message numerus="yes">
        <source>%n working day(s) left</source>
        <translation>
            <numerusform>%n working day left</numerusform>
            <numerusform>%n working days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanPanel</name>
    <message numerus="yes">
        <source>%n plan(s) copied</source>
        <translation>
            <numerusform>%n plan copied</numerusform>
            <numerusform>%n plans copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlannedPanel</name>
    <message numerus="yes">
        <source>Show all %n open</source>
        <translation>
            <numerusform>Show %n open</numerusform>
            <numerusform>Show all %n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductDoing</name>
    <message numerus="yes">
        <source>%n product(s) changed</source>
        <translation>
            <numerusform>%n product changed</numerusform>
            <numerusform>%n products changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) removed</source>
        <translation>
            <numerusform>%n product removed</numerusform>
            <numerusform>%n products removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) sold again</source>
        <translation>
            <numerusform>%n product sold again</numerusform>
            <numerusform>%n products sold again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) taken off the list</source>
        <translation>
            <numerusform>%n product taken off the list</numerusform>
            <numerusform>%n products taken off the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromiseActions</name>
    <message numerus="yes">
        <source>%n promise(s) broken</source>
        <translation>
            <numerusform>%n promise broken</numerusform>
            <numerusform>%n promises broken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) cancelled</source>
        <translation>
            <numerusform>%n promise cancelled</numerusform>
            <numerusform>%n promises cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) kept</source>
        <translation>
            <numerusform>%n promise kept</numerusform>
            <numerusform>%n promises kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) moved</source>
        <translation>
            <numerusform>%n promise moved</numerusform>
            <numerusform>%n promises moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) open again</source>
        <translation>
            <numerusform>%n promise open again</numerusform>
            <numerusform>%n promises open again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) removed</source>
        <translation>
            <numerusform>%n promise removed</numerusform>
            <numerusform>%n promises removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromisePanel</name>
    <message numerus="yes">
        <source>Show all %n open</source>
        <translation>
            <numerusform>Show %n open</numerusform>
            <numerusform>Show all %n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromiseTexts</name>
    <message numerus="yes">
        <source>%n promise(s) overdue</source>
        <translation>
            <numerusform>%n promise overdue</numerusform>
            <numerusform>%n promises overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) run(s) out today</source>
        <translation>
            <numerusform>%n promise runs out today</numerusform>
            <numerusform>%n promises run out today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n day(s)</source>
        <translation>
            <numerusform>overdue by %n day</numerusform>
            <numerusform>overdue by %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelatedCard</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReminderTexts</name>
    <message numerus="yes">
        <source>%n birthday(s)</source>
        <translation>
            <numerusform>%n birthday</numerusform>
            <numerusform>%n birthdays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inquiry(s) waiting</source>
        <translation>
            <numerusform>%n inquiry waiting</numerusform>
            <numerusform>%n inquiries waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) running out</source>
        <translation>
            <numerusform>%n promise running out</numerusform>
            <numerusform>%n promises running out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) today</source>
        <translation>
            <numerusform>%n task today</numerusform>
            <numerusform>%n tasks today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need your attention</source>
        <translation>
            <numerusform>%n thing needs your attention</numerusform>
            <numerusform>%n things need your attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n year old</numerusform>
            <numerusform>%n years old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReminderWindow</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reminding</name>
    <message numerus="yes">
        <source>%n task(s) added</source>
        <translation>
            <numerusform>%n task added</numerusform>
            <numerusform>%n tasks added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n had one already</source>
        <translation>
            <numerusform>; %n had one already</numerusform>
            <numerusform>; %n had one already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepeatFields</name>
    <message numerus="yes">
        <source>day(s)</source>
        <translation>
            <numerusform>day</numerusform>
            <numerusform>days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>month(s)</source>
        <translation>
            <numerusform>month</numerusform>
            <numerusform>months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>week(s)</source>
        <translation>
            <numerusform>week</numerusform>
            <numerusform>weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>year(s)</source>
        <translation>
            <numerusform>year</numerusform>
            <numerusform>years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportValues</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleTexts</name>
    <message numerus="yes">
        <source>%n more day(s) later pass it on: {0}</source>
        <translation>
            <numerusform>%n more day later pass it on: {0}</numerusform>
            <numerusform>%n more days later pass it on: {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more hour(s) later pass it on: {0}</source>
        <translation>
            <numerusform>%n more hour later pass it on: {0}</numerusform>
            <numerusform>%n more hours later pass it on: {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more minute(s) later pass it on: {0}</source>
        <translation>
            <numerusform>%n more minute later pass it on: {0}</numerusform>
            <numerusform>%n more minutes later pass it on: {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A deal has had no next action for %n day(s)</source>
        <translation>
            <numerusform>A deal has had no next action for %n day</numerusform>
            <numerusform>A deal has had no next action for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A task is overdue by %n working hour(s)</source>
        <translation>
            <numerusform>A task is overdue by %n working hour</numerusform>
            <numerusform>A task is overdue by %n working hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A task is overdue by %n working minute(s)</source>
        <translation>
            <numerusform>A task is overdue by %n working minute</numerusform>
            <numerusform>A task is overdue by %n working minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An inquiry has waited for an answer for %n working hour(s)</source>
        <translation>
            <numerusform>An inquiry has waited for an answer for %n working hour</numerusform>
            <numerusform>An inquiry has waited for an answer for %n working hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An inquiry has waited for an answer for %n working minute(s)</source>
        <translation>
            <numerusform>An inquiry has waited for an answer for %n working minute</numerusform>
            <numerusform>An inquiry has waited for an answer for %n working minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody has talked to a client for %n day(s)</source>
        <translation>
            <numerusform>Nobody has talked to a client for %n day</numerusform>
            <numerusform>Nobody has talked to a client for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaleDoing</name>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n sale</numerusform>
            <numerusform>%n sales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) cancelled</source>
        <translation>
            <numerusform>%n sale cancelled</numerusform>
            <numerusform>%n sales cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) delivered</source>
        <translation>
            <numerusform>%n sale delivered</numerusform>
            <numerusform>%n sales delivered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) ordered again</source>
        <translation>
            <numerusform>%n sale ordered again</numerusform>
            <numerusform>%n sales ordered again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) removed</source>
        <translation>
            <numerusform>%n sale removed</numerusform>
            <numerusform>%n sales removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scores</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Usually buys every %n day(s).</source>
        <translation>
            <numerusform>Usually buys every day.</numerusform>
            <numerusform>Usually buys every %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SegmentActions</name>
    <message numerus="yes">
        <source>%n client(s) added to “{0}”</source>
        <translation>
            <numerusform>%n client added to “{0}”</numerusform>
            <numerusform>%n clients added to “{0}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) taken out of “{0}”</source>
        <translation>
            <numerusform>%n client taken out of “{0}”</numerusform>
            <numerusform>%n clients taken out of “{0}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Do not call: %n client(s)</source>
        <translation>
            <numerusform>Do not call: %n client</numerusform>
            <numerusform>Do not call: %n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Entry written for %n client(s)</source>
        <translation>
            <numerusform>Entry written for %n client</numerusform>
            <numerusform>Entry written for %n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>May be called again: %n client(s)</source>
        <translation>
            <numerusform>May be called again: %n client</numerusform>
            <numerusform>May be called again: %n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SellingCheck</name>
    <message numerus="yes">
        <source>%n column(s) are better looked at before the import.</source>
        <translation>
            <numerusform>%n column is better looked at before the import.</numerusform>
            <numerusform>%n columns are better looked at before the import.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StageBoard</name>
    <message numerus="yes">
        <source>%n more client(s) with smaller sums: search or narrow the board.</source>
        <translation>
            <numerusform>%n more client with smaller sums: search or narrow the board.</numerusform>
            <numerusform>%n more clients with smaller sums: search or narrow the board.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StageLog</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StopListSection</name>
    <message numerus="yes">
        <source>%n number(s) or address(es) on the list</source>
        <translation>
            <numerusform>%n number or address on the list</numerusform>
            <numerusform>%n numbers and addresses on the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SumLine</name>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n sale</numerusform>
            <numerusform>%n sales</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryStep</name>
    <message numerus="yes">
        <source>%n client(s) added</source>
        <translation>
            <numerusform>%n client added</numerusform>
            <numerusform>%n clients added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) completed</source>
        <translation>
            <numerusform>%n client completed</numerusform>
            <numerusform>%n clients completed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) added</source>
        <translation>
            <numerusform>%n deal added</numerusform>
            <numerusform>%n deals added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) changed</source>
        <translation>
            <numerusform>%n deal changed</numerusform>
            <numerusform>%n deals changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) added</source>
        <translation>
            <numerusform>%n product added</numerusform>
            <numerusform>%n products added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) changed</source>
        <translation>
            <numerusform>%n product changed</numerusform>
            <numerusform>%n products changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskDoing</name>
    <message numerus="yes">
        <source>%n task(s) cancelled</source>
        <translation>
            <numerusform>%n task cancelled</numerusform>
            <numerusform>%n tasks cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) done</source>
        <translation>
            <numerusform>%n task done</numerusform>
            <numerusform>%n tasks done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) given on</source>
        <translation>
            <numerusform>%n task given on</numerusform>
            <numerusform>%n tasks given on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) moved</source>
        <translation>
            <numerusform>%n task moved</numerusform>
            <numerusform>%n tasks moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) open again</source>
        <translation>
            <numerusform>%n task open again</numerusform>
            <numerusform>%n tasks open again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) removed</source>
        <translation>
            <numerusform>%n task removed</numerusform>
            <numerusform>%n tasks removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UsageTexts</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) had something in it</source>
        <translation>
            <numerusform>%n client had something in it</numerusform>
            <numerusform>%n clients had something in it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n deal</numerusform>
            <numerusform>%n deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) had something in it</source>
        <translation>
            <numerusform>%n deal had something in it</numerusform>
            <numerusform>%n deals had something in it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) now</source>
        <translation>
            <numerusform>%n deal now</numerusform>
            <numerusform>%n deals now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inquiry(s)</source>
        <translation>
            <numerusform>%n inquiry</numerusform>
            <numerusform>%n inquiries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open deal(s)</source>
        <translation>
            <numerusform>%n open deal</numerusform>
            <numerusform>%n open deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open promise(s)</source>
        <translation>
            <numerusform>%n open promise</numerusform>
            <numerusform>%n open promises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open task(s)</source>
        <translation>
            <numerusform>%n open task</numerusform>
            <numerusform>%n open tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plan(s)</source>
        <translation>
            <numerusform>%n plan</numerusform>
            <numerusform>%n plans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n sale</numerusform>
            <numerusform>%n sales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Into which group with its %n product(s)?</source>
        <translation>
            <numerusform>Into which group with its %n product?</numerusform>
            <numerusform>Into which group with its %n products?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The kind stays: what %n client(s) have in this field does not fit.</source>
        <translation>
            <numerusform>The kind stays: what %n client has in this field does not fit.</numerusform>
            <numerusform>The kind stays: what %n clients have in this field does not fit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The kind stays: what %n deal(s) have in this field does not fit.</source>
        <translation>
            <numerusform>The kind stays: what %n deal has in this field does not fit.</numerusform>
            <numerusform>The kind stays: what %n deals have in this field does not fit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What should its %n client(s) get instead?</source>
        <translation>
            <numerusform>What should its client get instead?</numerusform>
            <numerusform>What should its %n clients get instead?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What should its %n deal(s) get instead?</source>
        <translation>
            <numerusform>Where should its deal go?</numerusform>
            <numerusform>Where should its %n deals go?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>taken off %n client(s)</source>
        <translation>
            <numerusform>taken off %n client</numerusform>
            <numerusform>taken off %n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message numerus="yes">
        <source>And %n more</source>
        <translation>
            <numerusform>And %n more</numerusform>
            <numerusform>And %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
