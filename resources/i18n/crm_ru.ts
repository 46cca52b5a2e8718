<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>AbcLimitEditor</name>
    <message>
        <source>Class A up to this share of the revenue</source>
        <translation>Класс A — до этой доли выручки</translation>
    </message>
    <message>
        <source>Class B up to this share</source>
        <translation>Класс B — до этой доли</translation>
    </message>
</context>
<context>
    <name>AboutCard</name>
    <message>
        <source>About the client</source>
        <translation>О клиенте</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About the program</source>
        <translation>О программе</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. It uses Qt and PySide (LGPL), the font Inter (OFL) and the icons of Lucide (ISC); their licences come with the program.</source>
        <translation>Свободная программа под лицензией MIT. В ней использованы Qt и PySide (LGPL), шрифт Inter (OFL) и значки Lucide (ISC); их лицензии прилагаются.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Версия {0}</translation>
    </message>
    <message>
        <source>Your data: {0}</source>
        <translation>Ваши данные: {0}</translation>
    </message>
</context>
<context>
    <name>ActionBoard</name>
    <message numerus="yes">
        <source>%n deal(s) planned anew</source>
        <translation>
            <numerusform>Действие перенесено у %n сделки</numerusform>
            <numerusform>Действие перенесено у %n сделок</numerusform>
            <numerusform>Действие перенесено у %n сделок</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActionDetails</name>
    <message>
        <source>Brings back what was taken back.</source>
        <translation>Вернёт то, что было отменено.</translation>
    </message>
    <message>
        <source>Choose an action to see it in full.</source>
        <translation>Выберите действие, чтобы увидеть его подробно.</translation>
    </message>
    <message>
        <source>Chosen action</source>
        <translation>Выбранное действие</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Повторить действие</translation>
    </message>
    <message>
        <source>Undo this action</source>
        <translation>Отменить это действие</translation>
    </message>
    <message>
        <source>What is erased for good cannot be brought back.</source>
        <translation>Стёртое навсегда вернуть нельзя.</translation>
    </message>
    <message>
        <source>What was changed later stays as it is.</source>
        <translation>То, что изменили позже, останется как есть.</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Выполняется…</translation>
    </message>
    <message>
        <source>{0}, on the computer {1}</source>
        <translation>{0}, компьютер {1}</translation>
    </message>
</context>
<context>
    <name>ActionFields</name>
    <message>
        <source>Kind of action</source>
        <translation>Тип действия</translation>
    </message>
    <message>
        <source>On which day</source>
        <translation>В какой день</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Что нужно сделать</translation>
    </message>
    <message>
        <source>tomorrow, Friday, 25.12</source>
        <translation>завтра, пятница, 25.12</translation>
    </message>
</context>
<context>
    <name>ActionRow</name>
    <message>
        <source>Call</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <source>Call the client</source>
        <translation>Позвонить клиенту</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Встреча</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Note a call</source>
        <translation>Записать звонок</translation>
    </message>
    <message>
        <source>Note a meeting</source>
        <translation>Записать встречу</translation>
    </message>
    <message>
        <source>Note a visit</source>
        <translation>Записать визит</translation>
    </message>
    <message>
        <source>Open a chat</source>
        <translation>Открыть чат</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Визит</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Написать заметку</translation>
    </message>
    <message>
        <source>Write an e-mail</source>
        <translation>Написать письмо</translation>
    </message>
</context>
<context>
    <name>ActionTexts</name>
    <message numerus="yes">
        <source>%n client(s) brought back from the recycle bin</source>
        <translation>
            <numerusform>Возврат %n клиента из корзины</numerusform>
            <numerusform>Возврат %n клиентов из корзины</numerusform>
            <numerusform>Возврат %n клиентов из корзины</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) changed</source>
        <translation>
            <numerusform>Изменение %n клиента</numerusform>
            <numerusform>Изменение %n клиентов</numerusform>
            <numerusform>Изменение %n клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) erased for good</source>
        <translation>
            <numerusform>Удаление %n клиента навсегда</numerusform>
            <numerusform>Удаление %n клиентов навсегда</numerusform>
            <numerusform>Удаление %n клиентов навсегда</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) moved to the recycle bin</source>
        <translation>
            <numerusform>Перенос %n клиента в корзину</numerusform>
            <numerusform>Перенос %n клиентов в корзину</numerusform>
            <numerusform>Перенос %n клиентов в корзину</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) pasted</source>
        <translation>
            <numerusform>Вставка %n клиента</numerusform>
            <numerusform>Вставка %n клиентов</numerusform>
            <numerusform>Вставка %n клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) changed</source>
        <translation>
            <numerusform>Изменение %n сделки</numerusform>
            <numerusform>Изменение %n сделок</numerusform>
            <numerusform>Изменение %n сделок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) moved</source>
        <translation>
            <numerusform>Перемещение %n сделки</numerusform>
            <numerusform>Перемещение %n сделок</numerusform>
            <numerusform>Перемещение %n сделок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) removed</source>
        <translation>
            <numerusform>Удаление %n сделки</numerusform>
            <numerusform>Удаление %n сделок</numerusform>
            <numerusform>Удаление %n сделок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added</source>
        <translation>
            <numerusform>Добавление %n файла</numerusform>
            <numerusform>Добавление %n файлов</numerusform>
            <numerusform>Добавление %n файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) removed</source>
        <translation>
            <numerusform>Удаление %n файла</numerusform>
            <numerusform>Удаление %n файлов</numerusform>
            <numerusform>Удаление %n файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inquiry(s) added</source>
        <translation>
            <numerusform>Добавлено %n обращение</numerusform>
            <numerusform>Добавлено %n обращения</numerusform>
            <numerusform>Добавлено %n обращений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inquiry(s) changed</source>
        <translation>
            <numerusform>Изменено %n обращение</numerusform>
            <numerusform>Изменено %n обращения</numerusform>
            <numerusform>Изменено %n обращений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inquiry(s) removed</source>
        <translation>
            <numerusform>Убрано %n обращение</numerusform>
            <numerusform>Убрано %n обращения</numerusform>
            <numerusform>Убрано %n обращений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) added</source>
        <translation>
            <numerusform>Добавление %n обещания</numerusform>
            <numerusform>Добавление %n обещаний</numerusform>
            <numerusform>Добавление %n обещаний</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) changed</source>
        <translation>
            <numerusform>Изменение %n обещания</numerusform>
            <numerusform>Изменение %n обещаний</numerusform>
            <numerusform>Изменение %n обещаний</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) removed</source>
        <translation>
            <numerusform>Удаление %n обещания</numerusform>
            <numerusform>Удаление %n обещаний</numerusform>
            <numerusform>Удаление %n обещаний</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) changed or used since and left as they are</source>
        <translation>
            <numerusform>%n запись позже изменили или использовали, она оставлена как есть</numerusform>
            <numerusform>%n записи позже изменили или использовали, они оставлены как есть</numerusform>
            <numerusform>%n записей позже изменили или использовали, они оставлены как есть</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) added</source>
        <translation>
            <numerusform>Добавление %n задачи</numerusform>
            <numerusform>Добавление %n задач</numerusform>
            <numerusform>Добавление %n задач</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) changed</source>
        <translation>
            <numerusform>Изменение %n задачи</numerusform>
            <numerusform>Изменение %n задач</numerusform>
            <numerusform>Изменение %n задач</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) done</source>
        <translation>
            <numerusform>Выполнение %n задачи</numerusform>
            <numerusform>Выполнение %n задач</numerusform>
            <numerusform>Выполнение %n задач</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) imported</source>
        <translation>
            <numerusform>Импорт %n задачи</numerusform>
            <numerusform>Импорт %n задач</numerusform>
            <numerusform>Импорт %n задач</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) opened again</source>
        <translation>
            <numerusform>Возобновление %n задачи</numerusform>
            <numerusform>Возобновление %n задач</numerusform>
            <numerusform>Возобновление %n задач</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) removed</source>
        <translation>
            <numerusform>Удаление %n задачи</numerusform>
            <numerusform>Удаление %n задач</numerusform>
            <numerusform>Удаление %n задач</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n timeline entries added</source>
        <translation>
            <numerusform>Добавление %n записи в ленту</numerusform>
            <numerusform>Добавление %n записей в ленту</numerusform>
            <numerusform>Добавление %n записей в ленту</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n timeline entries removed</source>
        <translation>
            <numerusform>Удаление %n записи из ленты</numerusform>
            <numerusform>Удаление %n записей из ленты</numerusform>
            <numerusform>Удаление %n записей из ленты</numerusform>
        </translation>
    </message>
    <message>
        <source>Automatic tasks changed</source>
        <translation>Изменение автоматических задач</translation>
    </message>
    <message>
        <source>Cards merged</source>
        <translation>Объединение карточек</translation>
    </message>
    <message>
        <source>Client added</source>
        <translation>Добавление клиента</translation>
    </message>
    <message>
        <source>Client brought back from the recycle bin</source>
        <translation>Возврат клиента из корзины</translation>
    </message>
    <message>
        <source>Client changed</source>
        <translation>Изменение клиента</translation>
    </message>
    <message>
        <source>Client erased for good</source>
        <translation>Удаление клиента навсегда</translation>
    </message>
    <message>
        <source>Client moved to the recycle bin</source>
        <translation>Перенос клиента в корзину</translation>
    </message>
    <message>
        <source>Client pasted</source>
        <translation>Вставка клиента</translation>
    </message>
    <message>
        <source>Consents changed</source>
        <translation>Изменение согласий</translation>
    </message>
    <message>
        <source>Deal added</source>
        <translation>Добавление сделки</translation>
    </message>
    <message>
        <source>Deal changed</source>
        <translation>Изменение сделки</translation>
    </message>
    <message>
        <source>Deal lost</source>
        <translation>Проигрыш сделки</translation>
    </message>
    <message>
        <source>Deal moved</source>
        <translation>Перемещение сделки</translation>
    </message>
    <message>
        <source>Deal opened again</source>
        <translation>Возврат сделки в работу</translation>
    </message>
    <message>
        <source>Deal removed</source>
        <translation>Удаление сделки</translation>
    </message>
    <message>
        <source>Deal won</source>
        <translation>Выигрыш сделки</translation>
    </message>
    <message>
        <source>Demo data added</source>
        <translation>Добавление примера</translation>
    </message>
    <message numerus="yes">
        <source>Demo data, %n client(s)</source>
        <translation>
            <numerusform>Пример, %n клиент</numerusform>
            <numerusform>Пример, %n клиента</numerusform>
            <numerusform>Пример, %n клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>Doing again</source>
        <translation>Возврат действия</translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation>Возвращено: {0}</translation>
    </message>
    <message>
        <source>Facts checked</source>
        <translation>Проверка сведений</translation>
    </message>
    <message>
        <source>File added</source>
        <translation>Добавление файла</translation>
    </message>
    <message>
        <source>File removed</source>
        <translation>Удаление файла</translation>
    </message>
    <message>
        <source>File renamed</source>
        <translation>Переименование файла</translation>
    </message>
    <message>
        <source>Import from a file</source>
        <translation>Импорт из файла</translation>
    </message>
    <message numerus="yes">
        <source>Import of %n client(s)</source>
        <translation>
            <numerusform>Импорт %n клиента</numerusform>
            <numerusform>Импорт %n клиентов</numerusform>
            <numerusform>Импорт %n клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import of %n deal(s)</source>
        <translation>
            <numerusform>Импорт %n сделки</numerusform>
            <numerusform>Импорт %n сделок</numerusform>
            <numerusform>Импорт %n сделок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import of %n product(s)</source>
        <translation>
            <numerusform>Импорт %n товара</numerusform>
            <numerusform>Импорт %n товаров</numerusform>
            <numerusform>Импорт %n товаров</numerusform>
        </translation>
    </message>
    <message>
        <source>Import of a deal from a file</source>
        <translation>Импорт сделки из файла</translation>
    </message>
    <message>
        <source>Import of a product from a file</source>
        <translation>Импорт товара из файла</translation>
    </message>
    <message>
        <source>Important date changed</source>
        <translation>Изменение важной даты</translation>
    </message>
    <message>
        <source>Inquiry added</source>
        <translation>Добавление обращения</translation>
    </message>
    <message>
        <source>Inquiry became a deal</source>
        <translation>Обращение стало сделкой</translation>
    </message>
    <message>
        <source>Inquiry changed</source>
        <translation>Изменение обращения</translation>
    </message>
    <message>
        <source>Inquiry removed</source>
        <translation>Обращение убрано</translation>
    </message>
    <message>
        <source>Marked as different clients</source>
        <translation>Пометка «разные клиенты»</translation>
    </message>
    <message>
        <source>Next step changed</source>
        <translation>Изменение следующего шага</translation>
    </message>
    <message>
        <source>Outcomes edited</source>
        <translation>Изменение итогов</translation>
    </message>
    <message>
        <source>Own fields edited</source>
        <translation>Изменение своих полей</translation>
    </message>
    <message>
        <source>Pipelines edited</source>
        <translation>Изменение воронок</translation>
    </message>
    <message>
        <source>Plans edited</source>
        <translation>Изменение планов</translation>
    </message>
    <message>
        <source>Products edited</source>
        <translation>Изменение товаров</translation>
    </message>
    <message>
        <source>Promise added</source>
        <translation>Добавление обещания</translation>
    </message>
    <message>
        <source>Promise changed</source>
        <translation>Изменение обещания</translation>
    </message>
    <message>
        <source>Promise removed</source>
        <translation>Удаление обещания</translation>
    </message>
    <message>
        <source>Protected data changed</source>
        <translation>Изменение защищённых данных</translation>
    </message>
    <message>
        <source>Reasons for loss edited</source>
        <translation>Изменение причин проигрыша</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Redo: {0}</source>
        <translation>Вернуть: {0}</translation>
    </message>
    <message>
        <source>Rules for overdue work changed</source>
        <translation>Изменение правил о забытом</translation>
    </message>
    <message>
        <source>Sale added</source>
        <translation>Добавление продажи</translation>
    </message>
    <message>
        <source>Sale changed</source>
        <translation>Изменение продажи</translation>
    </message>
    <message>
        <source>Sale removed</source>
        <translation>Удаление продажи</translation>
    </message>
    <message>
        <source>Saved views edited</source>
        <translation>Изменение видов списка</translation>
    </message>
    <message>
        <source>Segments edited</source>
        <translation>Изменение сегментов</translation>
    </message>
    <message>
        <source>Settings changed</source>
        <translation>Изменение настроек</translation>
    </message>
    <message>
        <source>Sources edited</source>
        <translation>Изменение источников</translation>
    </message>
    <message>
        <source>Statuses edited</source>
        <translation>Изменение статусов</translation>
    </message>
    <message>
        <source>Tags edited</source>
        <translation>Изменение меток</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Передача забытого дела</translation>
    </message>
    <message>
        <source>Task added</source>
        <translation>Добавление задачи</translation>
    </message>
    <message>
        <source>Task changed</source>
        <translation>Изменение задачи</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>Выполнение задачи</translation>
    </message>
    <message>
        <source>Task imported</source>
        <translation>Импорт задачи</translation>
    </message>
    <message>
        <source>Task opened again</source>
        <translation>Возобновление задачи</translation>
    </message>
    <message>
        <source>Task removed</source>
        <translation>Удаление задачи</translation>
    </message>
    <message>
        <source>Timeline entry added</source>
        <translation>Добавление записи в ленту</translation>
    </message>
    <message>
        <source>Timeline entry changed</source>
        <translation>Изменение записи в ленте</translation>
    </message>
    <message>
        <source>Timeline entry removed</source>
        <translation>Удаление записи из ленты</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Undo: {0}</source>
        <translation>Отменить: {0}</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>Отмена действия</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>Отменено: {0}</translation>
    </message>
    <message>
        <source>Users edited</source>
        <translation>Изменение сотрудников</translation>
    </message>
    <message>
        <source>Working hours changed</source>
        <translation>Изменение рабочего времени</translation>
    </message>
    <message>
        <source>{0} “{1}”</source>
        <translation>{0} «{1}»</translation>
    </message>
    <message>
        <source>“Do not call” changed</source>
        <translation>Изменение отметки «Не звонить»</translation>
    </message>
</context>
<context>
    <name>AddLine</name>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
</context>
<context>
    <name>AddressRow</name>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>delivery</source>
        <translation>доставка</translation>
    </message>
    <message>
        <source>home</source>
        <translation>дом</translation>
    </message>
    <message>
        <source>legal</source>
        <translation>юридический</translation>
    </message>
    <message>
        <source>office</source>
        <translation>офис</translation>
    </message>
</context>
<context>
    <name>AlikePanel</name>
    <message>
        <source>Merge with {0}</source>
        <translation>Объединить с карточкой «{0}»</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Объединить…</translation>
    </message>
    <message>
        <source>Not a duplicate</source>
        <translation>Это не дубль</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>Открыть карточку «{0}»</translation>
    </message>
    <message>
        <source>There seems to be such a client already</source>
        <translation>Похоже, такой клиент уже есть</translation>
    </message>
    <message>
        <source>{0} is another client</source>
        <translation>«{0}» — другой клиент</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Comes again {day} at {time}: {what}</source>
        <translation>Напомним {day} в {time}: {what}</translation>
    </message>
    <message>
        <source>Done: {0}</source>
        <translation>Сделано: {0}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>Что в итоге?</translation>
    </message>
</context>
<context>
    <name>Arranging</name>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>“{0}” is in the menu “Go” now.</source>
        <translation>Раздел «{0}» теперь в меню «Переход».</translation>
    </message>
</context>
<context>
    <name>AutoTaskForm</name>
    <message>
        <source>Call: {client}</source>
        <translation>Позвонить: {client}</translation>
    </message>
    <message>
        <source>Choose a stage</source>
        <translation>Выберите этап</translation>
    </message>
    <message>
        <source>Choose a stage.</source>
        <translation>Выберите этап.</translation>
    </message>
    <message>
        <source>How many days before</source>
        <translation>За сколько дней</translation>
    </message>
    <message>
        <source>In how many days</source>
        <translation>Через сколько дней</translation>
    </message>
    <message>
        <source>Insert: {0}</source>
        <translation>Вставить: {0}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Only when nothing is planned for the deal</source>
        <translation>Только если по сделке ничего не запланировано</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Важность</translation>
    </message>
    <message>
        <source>Say what is to be done.</source>
        <translation>Напишите, что нужно сделать.</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Задача</translation>
    </message>
    <message>
        <source>There is a mark in braces that means nothing here; take one of those below.</source>
        <translation>Этот знак в фигурных скобках здесь ничего не значит; выберите из предложенных ниже.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Единица</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Кому поручить</translation>
    </message>
    <message>
        <source>days</source>
        <translation>дней</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>рабочих дней</translation>
    </message>
</context>
<context>
    <name>AutoTaskSection</name>
    <message>
        <source>Add the usual ones</source>
        <translation>Добавить обычные</translation>
    </message>
    <message>
        <source>Automatic task added: {0}</source>
        <translation>Автоматическая задача добавлена: {0}</translation>
    </message>
    <message>
        <source>Automatic task removed: {0}</source>
        <translation>Автоматическая задача удалена: {0}</translation>
    </message>
    <message>
        <source>Automatic task switched off: {0}</source>
        <translation>Автоматическая задача выключена: {0}</translation>
    </message>
    <message>
        <source>Automatic task switched on: {0}</source>
        <translation>Автоматическая задача включена: {0}</translation>
    </message>
    <message>
        <source>Automatic tasks</source>
        <translation>Автоматические задачи</translation>
    </message>
    <message>
        <source>New automatic task</source>
        <translation>Новая автоматическая задача</translation>
    </message>
    <message>
        <source>No task comes by itself yet.</source>
        <translation>Пока ни одна задача не появляется сама.</translation>
    </message>
    <message>
        <source>Only when nothing is planned for the deal</source>
        <translation>Только если по сделке ничего не запланировано</translation>
    </message>
    <message>
        <source>The automatic task was changed: {0}</source>
        <translation>Автоматическая задача изменена: {0}</translation>
    </message>
    <message>
        <source>The usual automatic tasks were added.</source>
        <translation>Обычные автоматические задачи добавлены.</translation>
    </message>
    <message>
        <source>These tasks come by themselves, together with what they follow from; taking that back takes them back too. They hold for everybody who works with the base.</source>
        <translation>Эти задачи появляются сами, вместе с событием, из которого следуют; отмена события отменит и задачу. Действуют для всех, кто работает с базой.</translation>
    </message>
</context>
<context>
    <name>AutoTaskTexts</name>
    <message numerus="yes">
        <source>%n day(s) after a deal has entered the stage “{0}”</source>
        <translation>
            <numerusform>Через %n день после входа сделки в этап «{0}»</numerusform>
            <numerusform>Через %n дня после входа сделки в этап «{0}»</numerusform>
            <numerusform>Через %n дней после входа сделки в этап «{0}»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after a new inquiry</source>
        <translation>
            <numerusform>Через %n день после нового обращения</numerusform>
            <numerusform>Через %n дня после нового обращения</numerusform>
            <numerusform>Через %n дней после нового обращения</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after a sale</source>
        <translation>
            <numerusform>Через %n день после продажи</numerusform>
            <numerusform>Через %n дня после продажи</numerusform>
            <numerusform>Через %n дней после продажи</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before a promise ends</source>
        <translation>
            <numerusform>За %n день до окончания обещания</numerusform>
            <numerusform>За %n дня до окончания обещания</numerusform>
            <numerusform>За %n дней до окончания обещания</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) after a deal has entered the stage “{0}”</source>
        <translation>
            <numerusform>Через %n рабочий день после входа сделки в этап «{0}»</numerusform>
            <numerusform>Через %n рабочих дня после входа сделки в этап «{0}»</numerusform>
            <numerusform>Через %n рабочих дней после входа сделки в этап «{0}»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) after a new inquiry</source>
        <translation>
            <numerusform>Через %n рабочий день после нового обращения</numerusform>
            <numerusform>Через %n рабочих дня после нового обращения</numerusform>
            <numerusform>Через %n рабочих дней после нового обращения</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) after a sale</source>
        <translation>
            <numerusform>Через %n рабочий день после продажи</numerusform>
            <numerusform>Через %n рабочих дня после продажи</numerusform>
            <numerusform>Через %n рабочих дней после продажи</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) before a promise ends</source>
        <translation>
            <numerusform>За %n рабочий день до окончания обещания</numerusform>
            <numerusform>За %n рабочих дня до окончания обещания</numerusform>
            <numerusform>За %n рабочих дней до окончания обещания</numerusform>
        </translation>
    </message>
    <message>
        <source>10 % off</source>
        <translation>Скидка 10 %</translation>
    </message>
    <message>
        <source>A deal enters a stage</source>
        <translation>Сделка входит в этап</translation>
    </message>
    <message>
        <source>A new inquiry</source>
        <translation>Новое обращение</translation>
    </message>
    <message>
        <source>A promise ends</source>
        <translation>Кончается обещание</translation>
    </message>
    <message>
        <source>A sale</source>
        <translation>Продажа</translation>
    </message>
    <message>
        <source>Anna Lebedeva</source>
        <translation>Анна Лебедева</translation>
    </message>
    <message>
        <source>Cake for Saturday</source>
        <translation>Торт к субботе</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Сделка</translation>
    </message>
    <message>
        <source>For example: {0}</source>
        <translation>Например: {0}</translation>
    </message>
    <message>
        <source>Kitchen with delivery</source>
        <translation>Кухня с доставкой</translation>
    </message>
    <message>
        <source>Number of the sale</source>
        <translation>Номер продажи</translation>
    </message>
    <message>
        <source>Offer sent</source>
        <translation>Предложение отправлено</translation>
    </message>
    <message>
        <source>On a new inquiry</source>
        <translation>При новом обращении</translation>
    </message>
    <message>
        <source>On the day of a sale</source>
        <translation>В день продажи</translation>
    </message>
    <message>
        <source>On the last day of a promise</source>
        <translation>В последний день обещания</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>What was promised</source>
        <translation>Что обещано</translation>
    </message>
    <message>
        <source>When a deal enters the stage “{0}”</source>
        <translation>При входе сделки в этап «{0}»</translation>
    </message>
    <message>
        <source>Who promised</source>
        <translation>Кто обещал</translation>
    </message>
    <message>
        <source>Whose the deal is</source>
        <translation>Ответственный за сделку</translation>
    </message>
    <message>
        <source>Whose the inquiry is</source>
        <translation>Ответственный за обращение</translation>
    </message>
    <message>
        <source>Whose the sale is</source>
        <translation>Ответственный за продажу</translation>
    </message>
    <message>
        <source>{0} — {1} “{2}”</source>
        <translation>{0} — {1} «{2}»</translation>
    </message>
    <message>
        <source>{0}, for: {1}</source>
        <translation>{0}, исполнитель: {1}</translation>
    </message>
</context>
<context>
    <name>BaseFiles</name>
    <message>
        <source>Create</source>
        <translation>Создать</translation>
    </message>
    <message>
        <source>Databases ({0})</source>
        <translation>Базы ({0})</translation>
    </message>
    <message>
        <source>Leave everything as it is</source>
        <translation>Оставить как есть</translation>
    </message>
    <message>
        <source>New database</source>
        <translation>Новая база</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open database</source>
        <translation>Открыть базу</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>Restore from a copy</source>
        <translation>Восстановить из копии</translation>
    </message>
    <message>
        <source>Restore from the copy “{0}”?</source>
        <translation>Восстановить базу из копии «{0}»?</translation>
    </message>
    <message>
        <source>Save a copy of the database</source>
        <translation>Сохранить копию базы</translation>
    </message>
    <message>
        <source>Save the copy</source>
        <translation>Сохранить копию</translation>
    </message>
    <message>
        <source>The copy is saved: {0}</source>
        <translation>Копия сохранена: {0}</translation>
    </message>
    <message>
        <source>The copy takes the place of the open database. The database as it is now is kept as a file beside it, so nothing is lost.</source>
        <translation>Копия займёт место открытой базы. Нынешняя база останется рядом отдельным файлом, так что ничего не пропадёт.</translation>
    </message>
</context>
<context>
    <name>Bill</name>
    <message>
        <source>Lines of the sale</source>
        <translation>Строки продажи</translation>
    </message>
</context>
<context>
    <name>BillColumns</name>
    <message>
        <source>A quantity above zero, please</source>
        <translation>Нужно количество больше нуля</translation>
    </message>
    <message>
        <source>A sum, please</source>
        <translation>Нужна сумма</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Скидка</translation>
    </message>
    <message>
        <source>From 0 to 100 %</source>
        <translation>От 0 до 100 %</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Кол-во</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
</context>
<context>
    <name>BirthdayEdit</name>
    <message>
        <source>Birthday</source>
        <translation>День рождения</translation>
    </message>
    <message>
        <source>{0} or {1}</source>
        <translation>{0} или {1}</translation>
    </message>
</context>
<context>
    <name>BusinessSection</name>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Country of phone numbers</source>
        <translation>Страна телефонных номеров</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Flowers on Garden Street</source>
        <translation>Цветы на Садовой</translation>
    </message>
    <message>
        <source>Folder for files</source>
        <translation>Папка для файлов</translation>
    </message>
    <message>
        <source>Kept in the database: it holds for everybody who works with it.</source>
        <translation>Хранится в базе и действует для всех, кто с ней работает.</translation>
    </message>
    <message>
        <source>Name of the company</source>
        <translation>Название компании</translation>
    </message>
    <message>
        <source>Numbers without a country code are taken for numbers of this country.</source>
        <translation>Номера без кода страны считаются номерами этой страны.</translation>
    </message>
    <message>
        <source>On this computer only</source>
        <translation>Только на этом компьютере</translation>
    </message>
    <message>
        <source>Shown at the top left of the window.</source>
        <translation>Показывается в окне слева вверху.</translation>
    </message>
    <message>
        <source>The country of phone numbers was changed.</source>
        <translation>Страна телефонных номеров изменена.</translation>
    </message>
    <message>
        <source>The currency was changed.</source>
        <translation>Валюта изменена.</translation>
    </message>
    <message>
        <source>The folder for files was changed.</source>
        <translation>Папка для файлов изменена.</translation>
    </message>
    <message>
        <source>The name of the company was changed.</source>
        <translation>Название компании изменено.</translation>
    </message>
    <message>
        <source>There is no such folder</source>
        <translation>Такой папки нет</translation>
    </message>
    <message>
        <source>Where the files of clients are: a folder that everybody reaches under this name.</source>
        <translation>Где лежат файлы клиентов: папка, доступная всем под этим именем.</translation>
    </message>
</context>
<context>
    <name>BusyPanel</name>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Останавливаем…</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} из {1}</translation>
    </message>
</context>
<context>
    <name>BusyStrip</name>
    <message>
        <source>Counting…</source>
        <translation>Считаем…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} из {1}</translation>
    </message>
</context>
<context>
    <name>BuyerLine</name>
    <message numerus="yes">
        <source>%n purchase(s)</source>
        <translation>
            <numerusform>%n покупка</numerusform>
            <numerusform>%n покупки</numerusform>
            <numerusform>%n покупок</numerusform>
        </translation>
    </message>
    <message>
        <source>Another buyer</source>
        <translation>Другой покупатель</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Client: name, phone. Empty: a buyer without a card</source>
        <translation>Клиент: имя или телефон. Пусто — покупатель без карточки</translation>
    </message>
    <message>
        <source>Clients found</source>
        <translation>Найденные клиенты</translation>
    </message>
    <message>
        <source>First purchase</source>
        <translation>Первая покупка</translation>
    </message>
    <message>
        <source>New client, made with the sale: {0}</source>
        <translation>Новый клиент, появится вместе с продажей: {0}</translation>
    </message>
    <message>
        <source>New client: {0}</source>
        <translation>Новый клиент: {0}</translation>
    </message>
    <message>
        <source>Without a card</source>
        <translation>Без карточки</translation>
    </message>
    <message>
        <source>owes {0}</source>
        <translation>долг {0}</translation>
    </message>
</context>
<context>
    <name>CalendarFiles</name>
    <message numerus="yes">
        <source>%n entry(s) written</source>
        <translation>
            <numerusform>Записана %n задача</numerusform>
            <numerusform>Записано %n задачи</numerusform>
            <numerusform>Записано %n задач</numerusform>
        </translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Календарь</translation>
    </message>
    <message>
        <source>Calendar files</source>
        <translation>Файлы календаря</translation>
    </message>
    <message>
        <source>Save as a calendar file</source>
        <translation>Сохранить в файл календаря</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Показать в папке</translation>
    </message>
    <message>
        <source>Take tasks from a calendar file</source>
        <translation>Загрузить задачи из файла календаря</translation>
    </message>
</context>
<context>
    <name>CalendarHead</name>
    <message>
        <source>Agenda</source>
        <translation>Расписание</translation>
    </message>
    <message>
        <source>Colours tell the kind</source>
        <translation>Цвет по виду</translation>
    </message>
    <message>
        <source>Colours tell whose it is</source>
        <translation>Цвет по ответственному</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Раньше</translation>
    </message>
    <message>
        <source>How the calendar looks, printing</source>
        <translation>Вид календаря и печать</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Новая задача</translation>
    </message>
    <message>
        <source>New task (N)</source>
        <translation>Новая задача (N)</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Сохранить в PDF…</translation>
    </message>
    <message>
        <source>Save everything as a calendar file (.ics)…</source>
        <translation>Сохранить всё в файл календаря (.ics)…</translation>
    </message>
    <message>
        <source>Save what is shown as a calendar file (.ics)…</source>
        <translation>Сохранить показанное в файл календаря (.ics)…</translation>
    </message>
    <message>
        <source>Show what is done</source>
        <translation>Показывать выполненное</translation>
    </message>
    <message>
        <source>Small month and tasks without a time</source>
        <translation>Малый календарь и задачи без времени</translation>
    </message>
    <message>
        <source>Take tasks from a calendar file (.ics)…</source>
        <translation>Загрузить задачи из файла календаря (.ics)…</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Задача</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Today (T)</source>
        <translation>Сегодня (T)</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Неделя</translation>
    </message>
    <message>
        <source>Working days only</source>
        <translation>Только рабочие дни</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>Calendar</source>
        <translation>Календарь</translation>
    </message>
    <message>
        <source>Calendar of a month</source>
        <translation>Календарь на месяц</translation>
    </message>
</context>
<context>
    <name>CalendarPrinting</name>
    <message>
        <source>Calendar</source>
        <translation>Календарь</translation>
    </message>
    <message>
        <source>Pages (PDF)</source>
        <translation>Страницы (PDF)</translation>
    </message>
    <message>
        <source>Print: {0}</source>
        <translation>Печать: {0}</translation>
    </message>
    <message>
        <source>Save the calendar as PDF</source>
        <translation>Сохранить календарь в PDF</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Сохранено: {0}</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Показать в папке</translation>
    </message>
    <message>
        <source>This file cannot be written: {0}</source>
        <translation>Не удалось записать файл: {0}</translation>
    </message>
</context>
<context>
    <name>CalendarSide</name>
    <message>
        <source>Drag one into the calendar, or press Ctrl+Enter</source>
        <translation>Перетащите задачу в календарь или нажмите Ctrl+Enter</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Просрочено</translation>
    </message>
    <message>
        <source>Tasks without a day wait here: drag them into the calendar.</source>
        <translation>Здесь ждут задачи без дня: перетащите их в календарь.</translation>
    </message>
    <message>
        <source>Tasks without a time</source>
        <translation>Задачи без времени</translation>
    </message>
    <message>
        <source>What the colours tell</source>
        <translation>Что значат цвета</translation>
    </message>
    <message>
        <source>Without a time</source>
        <translation>Без времени</translation>
    </message>
</context>
<context>
    <name>CalendarTexts</name>
    <message>
        <source>cannot be read</source>
        <translation>не читается</translation>
    </message>
    <message>
        <source>has no readable time, taken without one</source>
        <translation>время не читается, взята без времени</translation>
    </message>
    <message>
        <source>has no title</source>
        <translation>нет названия</translation>
    </message>
    <message>
        <source>is too long and was shortened</source>
        <translation>слишком длинное, сокращено</translation>
    </message>
    <message>
        <source>its series is not here, taken as a single task</source>
        <translation>серии нет в базе, взята как одна задача</translation>
    </message>
    <message>
        <source>no one client has this name</source>
        <translation>клиента с таким именем нет или он не один</translation>
    </message>
    <message>
        <source>this reminder cannot be set</source>
        <translation>такое напоминание поставить нельзя</translation>
    </message>
    <message>
        <source>this repetition is not known here, taken once</source>
        <translation>такой повтор программе неизвестен, взята один раз</translation>
    </message>
</context>
<context>
    <name>CallDesk</name>
    <message>
        <source>A call is not stored yet: {0}. Store or discard it before you close.</source>
        <translation>Звонок ещё не записан: {0}. Запишите его или откажитесь от записи, прежде чем закрыть программу.</translation>
    </message>
    <message>
        <source>Back to the call</source>
        <translation>Вернуться к звонку</translation>
    </message>
    <message>
        <source>Call stored: {0}</source>
        <translation>Звонок записан: {0}</translation>
    </message>
    <message>
        <source>The call waits: {0}</source>
        <translation>Звонок ждёт: {0}</translation>
    </message>
</context>
<context>
    <name>CallForm</name>
    <message>
        <source>Decision</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>Direction of the call</source>
        <translation>Кто звонит</translation>
    </message>
    <message>
        <source>How the call ended</source>
        <translation>Итог звонка</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Входящий</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>Notes of the call</source>
        <translation>Заметки по звонку</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Исходящий</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Обещание</translation>
    </message>
    <message>
        <source>What is the talk about?</source>
        <translation>О чём разговор?</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Что сделать дальше</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>О чём договорились</translation>
    </message>
    <message>
        <source>What we promise: a discount, a price, a date</source>
        <translation>Что обещаем: скидку, цену, срок</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>завтра</translation>
    </message>
    <message>
        <source>until Friday</source>
        <translation>до пятницы</translation>
    </message>
</context>
<context>
    <name>CallScreen</name>
    <message>
        <source>Another call</source>
        <translation>Ещё один звонок</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <source>Call screen</source>
        <translation>Экран звонка</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation>Отложить</translation>
    </message>
</context>
<context>
    <name>CallTimer</name>
    <message>
        <source>Length of the call: {0}</source>
        <translation>Длительность звонка: {0}</translation>
    </message>
    <message>
        <source>They hung up: stop the clock</source>
        <translation>Трубку положили: остановить время</translation>
    </message>
    <message>
        <source>They still talk</source>
        <translation>Разговор продолжается</translation>
    </message>
</context>
<context>
    <name>CallView</name>
    <message>
        <source>Call</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Не записывать</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation>Отложить</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Only the last digits agree. Perhaps it is:</source>
        <translation>Совпали только последние цифры. Возможно, это:</translation>
    </message>
    <message>
        <source>Store the call</source>
        <translation>Записать звонок</translation>
    </message>
    <message>
        <source>This number belongs to several clients:</source>
        <translation>Этот номер — у нескольких клиентов:</translation>
    </message>
</context>
<context>
    <name>CancelPanel</name>
    <message>
        <source>Cancel the sale</source>
        <translation>Отменить продажу</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Не отменять</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Why is it cancelled?</source>
        <translation>Почему отменяется?</translation>
    </message>
</context>
<context>
    <name>CaptureWindow</name>
    <message>
        <source>Add to the card</source>
        <translation>Добавить на карточку</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>File it</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Filed: {0}</source>
        <translation>Записано: {0}</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>New client with a note: {0}</source>
        <translation>Новый клиент с заметкой: {0}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Paste or type: a message, a signature, a business card</source>
        <translation>Вставьте или наберите: сообщение, подпись, визитку</translation>
    </message>
    <message>
        <source>Quick capture</source>
        <translation>Быстрая запись</translation>
    </message>
    <message>
        <source>Shift+Enter: new line</source>
        <translation>Shift+Enter — новая строка</translation>
    </message>
    <message>
        <source>Text to be filed</source>
        <translation>Текст для записи</translation>
    </message>
</context>
<context>
    <name>CardData</name>
    <message>
        <source>Added: {0}</source>
        <translation>Добавлено: {0}</translation>
    </message>
    <message>
        <source>Changed: {0}</source>
        <translation>Изменено: {0}</translation>
    </message>
    <message>
        <source>Works at</source>
        <translation>Место работы</translation>
    </message>
</context>
<context>
    <name>CardHeader</name>
    <message>
        <source>Close card</source>
        <translation>Закрыть карточку</translation>
    </message>
    <message>
        <source>In the recycle bin</source>
        <translation>В корзине</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Другие действия</translation>
    </message>
    <message>
        <source>last contact: {0}</source>
        <translation>контакт: {0}</translation>
    </message>
</context>
<context>
    <name>CardHistory</name>
    <message>
        <source>(removed)</source>
        <translation>(удалено)</translation>
    </message>
    <message>
        <source>Brought back from the recycle bin</source>
        <translation>Возвращено из корзины</translation>
    </message>
    <message>
        <source>Brought in from a file</source>
        <translation>Загружено из файла</translation>
    </message>
    <message>
        <source>Cards merged</source>
        <translation>Карточки объединены</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменено</translation>
    </message>
    <message>
        <source>Client added</source>
        <translation>Клиент добавлен</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>Демонстрационные данные</translation>
    </message>
    <message>
        <source>Do not call since</source>
        <translation>Не звонить с</translation>
    </message>
    <message>
        <source>Do not call, reason</source>
        <translation>Не звонить, причина</translation>
    </message>
    <message>
        <source>Done again</source>
        <translation>Сделано снова</translation>
    </message>
    <message>
        <source>Important date</source>
        <translation>Важная дата</translation>
    </message>
    <message>
        <source>Moved to the recycle bin</source>
        <translation>Перемещено в корзину</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>Next step by</source>
        <translation>Срок следующего шага</translation>
    </message>
    <message>
        <source>Pasted from a table</source>
        <translation>Вставлено из таблицы</translation>
    </message>
    <message>
        <source>Still right: {0}</source>
        <translation>По-прежнему верно: {0}</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>{0}: added {1}</source>
        <translation>{0}: добавлено «{1}»</translation>
    </message>
    <message>
        <source>{0}: removed {1}</source>
        <translation>{0}: удалено «{1}»</translation>
    </message>
    <message>
        <source>{0}: was {1}, now empty</source>
        <translation>{0}: было «{1}», теперь пусто</translation>
    </message>
</context>
<context>
    <name>CardMenu</name>
    <message>
        <source>Allow contact again…</source>
        <translation>Снова разрешить связь…</translation>
    </message>
    <message>
        <source>Bring back from the recycle bin</source>
        <translation>Вернуть из корзины</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Скопировать текстом</translation>
    </message>
    <message>
        <source>Do not call…</source>
        <translation>Не звонить…</translation>
    </message>
    <message>
        <source>Kind of client</source>
        <translation>Вид клиента</translation>
    </message>
    <message>
        <source>Merge with…</source>
        <translation>Объединить с другой карточкой…</translation>
    </message>
    <message>
        <source>Move to the recycle bin</source>
        <translation>Переместить в корзину</translation>
    </message>
    <message>
        <source>Moved to the recycle bin: {0}</source>
        <translation>В корзине: {0}</translation>
    </message>
    <message>
        <source>Save as vCard</source>
        <translation>Сохранить как vCard</translation>
    </message>
    <message>
        <source>Save as vCard…</source>
        <translation>Сохранить как vCard…</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Сохранено: {0}</translation>
    </message>
    <message>
        <source>vCard (*.vcf)</source>
        <translation>vCard (*.vcf)</translation>
    </message>
</context>
<context>
    <name>CardSummary</name>
    <message>
        <source>Add a person</source>
        <translation>Добавить сотрудника</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Компании</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Сотрудники</translation>
    </message>
</context>
<context>
    <name>CardTabs</name>
    <message>
        <source>Parts of the card</source>
        <translation>Части карточки</translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>Deals</source>
        <translation>Сделки</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>Do not call, do not write {0}</source>
        <translation>Не звонить и не писать {0}</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Сводка</translation>
    </message>
    <message>
        <source>The client gave no consent to that</source>
        <translation>Клиент не дал на это согласия</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Лента</translation>
    </message>
</context>
<context>
    <name>CareSection</name>
    <message>
        <source>Add the usual rules</source>
        <translation>Добавить обычные правила</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Новое правило</translation>
    </message>
    <message>
        <source>Nothing forgotten</source>
        <translation>Ничего не забыто</translation>
    </message>
    <message>
        <source>Rule added: {0}</source>
        <translation>Правило добавлено: {0}</translation>
    </message>
    <message>
        <source>Rule removed: {0}</source>
        <translation>Правило удалено: {0}</translation>
    </message>
    <message>
        <source>Rule switched off: {0}</source>
        <translation>Правило выключено: {0}</translation>
    </message>
    <message>
        <source>Rule switched on: {0}</source>
        <translation>Правило включено: {0}</translation>
    </message>
    <message>
        <source>The rule was changed: {0}</source>
        <translation>Правило изменено: {0}</translation>
    </message>
    <message>
        <source>The usual rules were added.</source>
        <translation>Обычные правила добавлены.</translation>
    </message>
    <message>
        <source>There is no rule yet: nobody is told when something is forgotten.</source>
        <translation>Правил пока нет: если что-то забудут, никто об этом не узнает.</translation>
    </message>
    <message>
        <source>When something waits too long, the program tells the head in time, and can pass it on to somebody else. Hours are those of working time. The rules hold for everybody who works with the base.</source>
        <translation>Если что-то ждёт слишком долго, программа вовремя сообщит руководителю и может передать дело другому сотруднику. Часы считаются рабочие. Правила действуют для всех, кто работает с базой.</translation>
    </message>
</context>
<context>
    <name>CarryStrip</name>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Останавливается…</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} из {1}</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>= unchanged</source>
        <translation>= без изменений</translation>
    </message>
    <message>
        <source>{0} d</source>
        <translation>{0} дн.</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0} ч</translation>
    </message>
    <message>
        <source>{0} pp</source>
        <translation>{0} п. п.</translation>
    </message>
    <message>
        <source>{0} {1} less</source>
        <translation>{0} {1} меньше</translation>
    </message>
    <message>
        <source>{0} {1} more</source>
        <translation>{0} {1} больше</translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message numerus="yes">
        <source>%n column(s) are better looked at before the import.</source>
        <translation>
            <numerusform>Перед импортом лучше взглянуть на %n столбец.</numerusform>
            <numerusform>Перед импортом лучше взглянуть на %n столбца.</numerusform>
            <numerusform>Перед импортом лучше взглянуть на %n столбцов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n own field(s) will be made:</source>
        <translation>
            <numerusform>Появится %n своё поле:</numerusform>
            <numerusform>Появятся %n своих поля:</numerusform>
            <numerusform>Появятся %n своих полей:</numerusform>
        </translation>
    </message>
    <message>
        <source>All columns were recognised.</source>
        <translation>Все столбцы распознаны.</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Все строки</translation>
    </message>
    <message>
        <source>Back to the file</source>
        <translation>Вернуться к файлу</translation>
    </message>
    <message>
        <source>Choose another sheet, or another row as the header.</source>
        <translation>Выберите другой лист или другую строку заголовков.</translation>
    </message>
    <message>
        <source>Clients that are there already</source>
        <translation>Если клиент уже есть</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Дополнятся</translation>
    </message>
    <message>
        <source>Look at the columns</source>
        <translation>Посмотреть столбцы</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новые</translation>
    </message>
    <message>
        <source>Nothing to import here</source>
        <translation>Импортировать здесь нечего</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Отклонены</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Строки файла</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Пропущены</translation>
    </message>
    <message>
        <source>This very file was imported on {0}. What is in the database already is not doubled.</source>
        <translation>Этот же файл уже импортировали {0}. То, что есть в базе, не задвоится.</translation>
    </message>
    <message>
        <source>With problems</source>
        <translation>С замечаниями</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>«{0}»</translation>
    </message>
</context>
<context>
    <name>ChecklistEditor</name>
    <message>
        <source>Add a point</source>
        <translation>Добавить пункт</translation>
    </message>
    <message>
        <source>New point of the checklist</source>
        <translation>Новый пункт чек-листа</translation>
    </message>
    <message>
        <source>Take {0} off</source>
        <translation>Убрать: {0}</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>As at first</source>
        <translation>Как вначале</translation>
    </message>
    <message>
        <source>Blocks of this screen</source>
        <translation>Блоки этого экрана</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Вниз</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Вверх</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%n demonstration client(s) added.</source>
        <translation>
            <numerusform>Добавлен %n вымышленный клиент.</numerusform>
            <numerusform>Добавлено %n вымышленных клиента.</numerusform>
            <numerusform>Добавлено %n вымышленных клиентов.</numerusform>
        </translation>
    </message>
    <message>
        <source>After --database stands a file or an address.</source>
        <translation>После --database нужен файл или адрес.</translation>
    </message>
    <message>
        <source>An error in the program stopped the command; the log has the details.</source>
        <translation>Команду остановила ошибка в программе; подробности в журнале.</translation>
    </message>
    <message>
        <source>Kept, because it was changed or used since: {0}</source>
        <translation>Оставлено, потому что позже это изменили или использовали: {0}</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Остановлено. Ничего не изменилось.</translation>
    </message>
    <message>
        <source>The program does not run, and there is no screen to start it on.</source>
        <translation>Программа не запущена, и нет экрана, чтобы её запустить.</translation>
    </message>
    <message>
        <source>The system refused: {0}</source>
        <translation>Система отказала: {0}</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>Отменено: {0}</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>отменено</translation>
    </message>
    <message>
        <source>{0} More with --help.</source>
        <translation>{0} Подробнее: --help.</translation>
    </message>
</context>
<context>
    <name>CliCalendar</name>
    <message numerus="yes">
        <source>%n task(s) or series added</source>
        <translation>
            <numerusform>Добавлена %n задача или серия</numerusform>
            <numerusform>Добавлены %n задачи или серии</numerusform>
            <numerusform>Добавлено %n задач или серий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) or series are there already</source>
        <translation>
            <numerusform>%n задача или серия уже есть</numerusform>
            <numerusform>%n задачи или серии уже есть</numerusform>
            <numerusform>%n задач или серий уже есть</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) or series changed</source>
        <translation>
            <numerusform>Изменена %n задача или серия</numerusform>
            <numerusform>Изменены %n задачи или серии</numerusform>
            <numerusform>Изменено %n задач или серий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) or series would be added</source>
        <translation>
            <numerusform>Добавилась бы %n задача или серия</numerusform>
            <numerusform>Добавились бы %n задачи или серии</numerusform>
            <numerusform>Добавилось бы %n задач или серий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) or series would be changed</source>
        <translation>
            <numerusform>Изменилась бы %n задача или серия</numerusform>
            <numerusform>Изменились бы %n задачи или серии</numerusform>
            <numerusform>Изменилось бы %n задач или серий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) could not be taken as they are; see the notes of the tasks:</source>
        <translation>
            <numerusform>%n место не удалось перенести как есть; подробности — в заметках задач:</numerusform>
            <numerusform>%n места не удалось перенести как есть; подробности — в заметках задач:</numerusform>
            <numerusform>%n мест не удалось перенести как есть; подробности — в заметках задач:</numerusform>
        </translation>
    </message>
    <message>
        <source>To take it back: undo --set {0}</source>
        <translation>Чтобы отменить: undo --set {0}</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… и ещё %n</numerusform>
            <numerusform>… и ещё %n</numerusform>
            <numerusform>… и ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CliCheck</name>
    <message>
        <source>A file of a client is missing or damaged</source>
        <translation>Файл клиента пропал или повреждён</translation>
    </message>
    <message>
        <source>A number could be given out a second time</source>
        <translation>Номер записи может быть выдан второй раз</translation>
    </message>
    <message>
        <source>A record refers to one that is not there</source>
        <translation>Запись ссылается на ту, которой нет</translation>
    </message>
    <message>
        <source>A stored value cannot be read</source>
        <translation>Сохранённое значение не читается</translation>
    </message>
    <message>
        <source>A value of an own field that does not exist</source>
        <translation>Значение своего поля, которого нет</translation>
    </message>
    <message>
        <source>A value that its own field cannot hold</source>
        <translation>Значение, которое не подходит своему полю</translation>
    </message>
    <message>
        <source>The base is restored from {0}</source>
        <translation>База восстановлена из {0}</translation>
    </message>
    <message>
        <source>The base is sound.</source>
        <translation>База в порядке.</translation>
    </message>
    <message>
        <source>The base that was there is kept: {0}</source>
        <translation>Прежняя база сохранена: {0}</translation>
    </message>
    <message>
        <source>The copy is written and checked: {0}</source>
        <translation>Копия записана и проверена: {0}</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>Файл повреждён</translation>
    </message>
    <message>
        <source>The history of actions contradicts itself</source>
        <translation>История действий противоречит сама себе</translation>
    </message>
    <message>
        <source>The list shows something else than the card</source>
        <translation>В списке не то, что в карточке</translation>
    </message>
    <message>
        <source>The search does not know what the records say</source>
        <translation>Поиск расходится с данными</translation>
    </message>
</context>
<context>
    <name>CliDeals</name>
    <message>
        <source>Deal {0} “{1}” of {2}: {3}.</source>
        <translation>Сделка {0} «{1}», клиент {2}: {3}.</translation>
    </message>
    <message>
        <source>Not all points of the checklist are done.</source>
        <translation>Выполнены не все пункты списка дел.</translation>
    </message>
    <message>
        <source>Nothing was changed; --anyway moves it all the same.</source>
        <translation>Ничего не изменено; --anyway переведёт всё равно.</translation>
    </message>
    <message>
        <source>Sale {0} made.</source>
        <translation>Продажа {0} оформлена.</translation>
    </message>
    <message>
        <source>Several clients fit “{0}”: give a phone, an e-mail or the number of the card.</source>
        <translation>Под «{0}» подходят несколько клиентов: укажите телефон, почту или номер карточки.</translation>
    </message>
    <message>
        <source>The stage needs first: {0}.</source>
        <translation>Сначала для этого этапа нужно заполнить: {0}.</translation>
    </message>
    <message>
        <source>There are as many deals in this stage as it allows.</source>
        <translation>На этом этапе уже столько сделок, сколько он допускает.</translation>
    </message>
    <message>
        <source>There is no client “{0}”.</source>
        <translation>Клиента «{0}» нет.</translation>
    </message>
    <message>
        <source>There is no deal {0}.</source>
        <translation>Сделки {0} нет.</translation>
    </message>
</context>
<context>
    <name>CliExport</name>
    <message numerus="yes">
        <source>%n client(s) written to {0}</source>
        <translation>
            <numerusform>%n клиент записан в {0}</numerusform>
            <numerusform>%n клиента записаны в {0}</numerusform>
            <numerusform>%n клиентов записаны в {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) written to {0}</source>
        <translation>
            <numerusform>%n сделка записана в {0}</numerusform>
            <numerusform>%n сделки записаны в {0}</numerusform>
            <numerusform>%n сделок записаны в {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) of the timeline written to {0}</source>
        <translation>
            <numerusform>%n запись ленты сохранена в {0}</numerusform>
            <numerusform>%n записи ленты сохранены в {0}</numerusform>
            <numerusform>%n записей ленты сохранено в {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inquiry(s) written to {0}</source>
        <translation>
            <numerusform>%n обращение записано в {0}</numerusform>
            <numerusform>%n обращения записаны в {0}</numerusform>
            <numerusform>%n обращений записаны в {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) on what was forgotten written to {0}</source>
        <translation>
            <numerusform>%n запись о забытом сохранена в {0}</numerusform>
            <numerusform>%n записи о забытом сохранены в {0}</numerusform>
            <numerusform>%n записей о забытом сохранено в {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) of segments written to {0}</source>
        <translation>
            <numerusform>%n участник сегментов сохранён в {0}</numerusform>
            <numerusform>%n участника сегментов сохранено в {0}</numerusform>
            <numerusform>%n участников сегментов сохранено в {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) written to {0}</source>
        <translation>
            <numerusform>%n товар записан в {0}</numerusform>
            <numerusform>%n товара записаны в {0}</numerusform>
            <numerusform>%n товаров записаны в {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) written to {0}</source>
        <translation>
            <numerusform>Записано %n обещание в {0}</numerusform>
            <numerusform>Записано %n обещания в {0}</numerusform>
            <numerusform>Записано %n обещаний в {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) written to {0}</source>
        <translation>
            <numerusform>%n продажа записана в {0}</numerusform>
            <numerusform>%n продажи записаны в {0}</numerusform>
            <numerusform>%n продаж записаны в {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) written to {0}</source>
        <translation>
            <numerusform>%n задача записана в {0}</numerusform>
            <numerusform>%n задачи записаны в {0}</numerusform>
            <numerusform>%n задач записаны в {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>The file must be called .ics, .xlsx, .csv or .json: that says the format.</source>
        <translation>Имя файла должно оканчиваться на .ics, .xlsx, .csv или .json: по нему определяется формат.</translation>
    </message>
    <message>
        <source>The file must be called .xlsx, .csv or .json: that says the format.</source>
        <translation>Имя файла должно оканчиваться на .xlsx, .csv или .json: по нему выбирается формат.</translation>
    </message>
    <message>
        <source>The file must be called .xlsx, .csv, .json or .vcf: that says the format.</source>
        <translation>Имя файла должно кончаться на .xlsx, .csv, .json или .vcf: так задаётся формат.</translation>
    </message>
    <message>
        <source>There is no folder “{0}”.</source>
        <translation>Папки «{0}» нет.</translation>
    </message>
    <message>
        <source>There is no segment “{0}”.</source>
        <translation>Сегмента «{0}» нет.</translation>
    </message>
</context>
<context>
    <name>CliImport</name>
    <message numerus="yes">
        <source>%n card(s) of companies where somebody works</source>
        <translation>
            <numerusform>%n карточка компании, где кто-то работает</numerusform>
            <numerusform>%n карточки компаний, где кто-то работает</numerusform>
            <numerusform>%n карточек компаний, где кто-то работает</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) of further contact people of companies</source>
        <translation>
            <numerusform>%n карточка ещё одного контактного лица компании</numerusform>
            <numerusform>%n карточки других контактных лиц компаний</numerusform>
            <numerusform>%n карточек других контактных лиц компаний</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) need a look:</source>
        <translation>
            <numerusform>Нужно взглянуть на %n ячейку:</numerusform>
            <numerusform>Нужно взглянуть на %n ячейки:</numerusform>
            <numerusform>Нужно взглянуть на %n ячеек:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) added</source>
        <translation>
            <numerusform>Добавлен %n клиент</numerusform>
            <numerusform>Добавлены %n клиента</numerusform>
            <numerusform>Добавлено %n клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) would be added</source>
        <translation>
            <numerusform>Будет добавлен %n клиент</numerusform>
            <numerusform>Будут добавлены %n клиента</numerusform>
            <numerusform>Будет добавлено %n клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) completed clients that are there</source>
        <translation>
            <numerusform>%n строка дополнила тех, кто уже есть</numerusform>
            <numerusform>%n строки дополнили тех, кто уже есть</numerusform>
            <numerusform>%n строк дополнили тех, кто уже есть</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) rejected</source>
        <translation>
            <numerusform>%n строка отклонена</numerusform>
            <numerusform>%n строки отклонены</numerusform>
            <numerusform>%n строк отклонено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) skipped</source>
        <translation>
            <numerusform>%n строка пропущена</numerusform>
            <numerusform>%n строки пропущены</numerusform>
            <numerusform>%n строк пропущено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) would be rejected</source>
        <translation>
            <numerusform>%n строка будет отклонена</numerusform>
            <numerusform>%n строки будут отклонены</numerusform>
            <numerusform>%n строк будет отклонено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) would be skipped</source>
        <translation>
            <numerusform>%n строка будет пропущена</numerusform>
            <numerusform>%n строки будут пропущены</numerusform>
            <numerusform>%n строк будет пропущено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) would complete clients that are there</source>
        <translation>
            <numerusform>%n строка дополнит тех, кто уже есть</numerusform>
            <numerusform>%n строки дополнят тех, кто уже есть</numerusform>
            <numerusform>%n строк дополнят тех, кто уже есть</numerusform>
        </translation>
    </message>
    <message>
        <source>(no heading)</source>
        <translation>(без заголовка)</translation>
    </message>
    <message>
        <source>Columns:</source>
        <translation>Столбцы:</translation>
    </message>
    <message>
        <source>Sheet: {0}</source>
        <translation>Лист: {0}</translation>
    </message>
    <message>
        <source>This very file was imported before: {0}</source>
        <translation>Этот же файл уже импортировали: {0}</translation>
    </message>
    <message>
        <source>To take it back: undo --set {0}</source>
        <translation>Чтобы отменить: undo --set {0}</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… и ещё %n</numerusform>
            <numerusform>… и ещё %n</numerusform>
            <numerusform>… и ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CliInquiries</name>
    <message>
        <source>Inquiry {0} registered.</source>
        <translation>Обращение {0} записано.</translation>
    </message>
    <message>
        <source>Say who asks, or what for.</source>
        <translation>Скажите, кто обращается или с чем.</translation>
    </message>
</context>
<context>
    <name>CliLog</name>
    <message>
        <source>Entry {0} written to the timeline of {1}.</source>
        <translation>Запись {0} сделана в ленте клиента: {1}.</translation>
    </message>
</context>
<context>
    <name>CliPeople</name>
    <message>
        <source>Nobody here is called “{0}”.</source>
        <translation>Сотрудника «{0}» здесь нет.</translation>
    </message>
</context>
<context>
    <name>CliReminding</name>
    <message>
        <source>Nothing is due.</source>
        <translation>Напоминать пока не о чем.</translation>
    </message>
    <message>
        <source>There is nobody here to remind.</source>
        <translation>Здесь некому напоминать.</translation>
    </message>
</context>
<context>
    <name>CliReport</name>
    <message>
        <source>The file must be called .png, .svg, .pdf, .xlsx or .json: that says the format.</source>
        <translation>Файл должен называться .png, .svg, .pdf, .xlsx или .json: так понятен формат.</translation>
    </message>
    <message>
        <source>There is no folder “{0}”.</source>
        <translation>Папки «{0}» нет.</translation>
    </message>
    <message>
        <source>“{0}” written to {1}</source>
        <translation>«{0}»: записано в {1}</translation>
    </message>
</context>
<context>
    <name>CliSearch</name>
    <message>
        <source>Nothing found.</source>
        <translation>Ничего не найдено.</translation>
    </message>
    <message>
        <source>client</source>
        <translation>клиент</translation>
    </message>
    <message>
        <source>deal</source>
        <translation>сделка</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>запись</translation>
    </message>
    <message>
        <source>file</source>
        <translation>файл</translation>
    </message>
    <message>
        <source>inquiry</source>
        <translation>обращение</translation>
    </message>
    <message>
        <source>promise</source>
        <translation>обещание</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>метка</translation>
    </message>
    <message>
        <source>task</source>
        <translation>задача</translation>
    </message>
</context>
<context>
    <name>CliSellingImport</name>
    <message numerus="yes">
        <source>%n deal(s) added</source>
        <translation>
            <numerusform>Добавлена %n сделка</numerusform>
            <numerusform>Добавлено %n сделки</numerusform>
            <numerusform>Добавлено %n сделок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) changed</source>
        <translation>
            <numerusform>Изменена %n сделка</numerusform>
            <numerusform>Изменено %n сделки</numerusform>
            <numerusform>Изменено %n сделок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) would be added</source>
        <translation>
            <numerusform>Добавилась бы %n сделка</numerusform>
            <numerusform>Добавились бы %n сделки</numerusform>
            <numerusform>Добавилось бы %n сделок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) would be changed</source>
        <translation>
            <numerusform>Изменилась бы %n сделка</numerusform>
            <numerusform>Изменились бы %n сделки</numerusform>
            <numerusform>Изменилось бы %n сделок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new card(s) of clients</source>
        <translation>
            <numerusform>%n новая карточка клиента</numerusform>
            <numerusform>%n новые карточки клиентов</numerusform>
            <numerusform>%n новых карточек клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) added</source>
        <translation>
            <numerusform>Добавлен %n товар</numerusform>
            <numerusform>Добавлено %n товара</numerusform>
            <numerusform>Добавлено %n товаров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) changed</source>
        <translation>
            <numerusform>Изменён %n товар</numerusform>
            <numerusform>Изменено %n товара</numerusform>
            <numerusform>Изменено %n товаров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) would be added</source>
        <translation>
            <numerusform>Добавился бы %n товар</numerusform>
            <numerusform>Добавились бы %n товара</numerusform>
            <numerusform>Добавилось бы %n товаров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) would be changed</source>
        <translation>
            <numerusform>Изменился бы %n товар</numerusform>
            <numerusform>Изменились бы %n товара</numerusform>
            <numerusform>Изменилось бы %n товаров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%n строка не взята</numerusform>
            <numerusform>%n строки не взяты</numerusform>
            <numerusform>%n строк не взято</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) say nothing new</source>
        <translation>
            <numerusform>В %n строке нет ничего нового</numerusform>
            <numerusform>В %n строках нет ничего нового</numerusform>
            <numerusform>В %n строках нет ничего нового</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need a look:</source>
        <translation>
            <numerusform>Взгляните на %n замечание:</numerusform>
            <numerusform>Взгляните на %n замечания:</numerusform>
            <numerusform>Взгляните на %n замечаний:</numerusform>
        </translation>
    </message>
    <message>
        <source>(no heading)</source>
        <translation>(без заголовка)</translation>
    </message>
    <message>
        <source>Columns:</source>
        <translation>Столбцы:</translation>
    </message>
    <message>
        <source>Sheet: {0}</source>
        <translation>Лист: {0}</translation>
    </message>
    <message>
        <source>This very file was imported before: {0}</source>
        <translation>Этот же файл уже импортировали: {0}</translation>
    </message>
    <message>
        <source>To take it back: undo --set {0}</source>
        <translation>Чтобы отменить: undo --set {0}</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… и ещё %n</numerusform>
            <numerusform>… и ещё %n</numerusform>
            <numerusform>… и ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CliTasks</name>
    <message>
        <source>It comes again: {0}</source>
        <translation>Следующая в серии: {0}</translation>
    </message>
    <message>
        <source>It is nobody&apos;s so far; say whose it is with --owner.</source>
        <translation>Пока задача ничья; укажите, чья она: --owner</translation>
    </message>
    <message>
        <source>No tasks.</source>
        <translation>Задач нет.</translation>
    </message>
    <message>
        <source>Not clear which client is meant; give one with --client:</source>
        <translation>Неясно, о каком клиенте речь; укажите его: --client</translation>
    </message>
    <message>
        <source>Task {0} added.</source>
        <translation>Задача {0} добавлена.</translation>
    </message>
    <message>
        <source>Task {0} is done: {1}</source>
        <translation>Задача {0} выполнена: {1}</translation>
    </message>
    <message>
        <source>Task {0} was done already: {1}</source>
        <translation>Задача {0} уже была выполнена: {1}</translation>
    </message>
    <message>
        <source>comes again</source>
        <translation>повторяется</translation>
    </message>
</context>
<context>
    <name>ClientActions</name>
    <message numerus="yes">
        <source>%n client(s) brought back</source>
        <translation>
            <numerusform>%n клиент возвращён</numerusform>
            <numerusform>%n клиента возвращены</numerusform>
            <numerusform>%n клиентов возвращены</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) erased for good</source>
        <translation>
            <numerusform>%n клиент удалён навсегда</numerusform>
            <numerusform>%n клиента удалены навсегда</numerusform>
            <numerusform>%n клиентов удалены навсегда</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) moved to the recycle bin</source>
        <translation>
            <numerusform>%n клиент перемещён в корзину</numerusform>
            <numerusform>%n клиента перемещены в корзину</numerusform>
            <numerusform>%n клиентов перемещены в корзину</numerusform>
        </translation>
    </message>
    <message>
        <source>Brought back: {0}</source>
        <translation>Возвращён: {0}</translation>
    </message>
    <message numerus="yes">
        <source>Copied: %n client(s)</source>
        <translation>
            <numerusform>Скопирован %n клиент</numerusform>
            <numerusform>Скопированы %n клиента</numerusform>
            <numerusform>Скопировано %n клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %n client(s) for good</source>
        <translation>
            <numerusform>Удалить %n клиента навсегда</numerusform>
            <numerusform>Удалить %n клиентов навсегда</numerusform>
            <numerusform>Удалить %n клиентов навсегда</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %n client(s) for good?</source>
        <translation>
            <numerusform>Удалить %n клиента навсегда?</numerusform>
            <numerusform>Удалить %n клиентов навсегда?</numerusform>
            <numerusform>Удалить %n клиентов навсегда?</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase this client for good</source>
        <translation>Удалить клиента навсегда</translation>
    </message>
    <message>
        <source>Erase “{0}” for good?</source>
        <translation>Удалить навсегда: {0}?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Moved to the recycle bin: {0}</source>
        <translation>Перемещено в корзину: {0}</translation>
    </message>
    <message>
        <source>Nothing to change</source>
        <translation>Изменять нечего</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Tag added: {0}</source>
        <translation>Добавлена метка: {0}</translation>
    </message>
    <message>
        <source>Tag removed: {0}</source>
        <translation>Снята метка: {0}</translation>
    </message>
    <message>
        <source>The card will be gone with its timeline, promises and files. This cannot be taken back.</source>
        <translation>Карточка исчезнет вместе с лентой, обещаниями и файлами. Вернуть её будет нельзя.</translation>
    </message>
    <message>
        <source>View removed: {0}</source>
        <translation>Вид удалён: {0}</translation>
    </message>
    <message numerus="yes">
        <source>Working on %n client(s)…</source>
        <translation>
            <numerusform>Обрабатывается %n клиент…</numerusform>
            <numerusform>Обрабатываются %n клиента…</numerusform>
            <numerusform>Обрабатываются %n клиентов…</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message numerus="yes">
        <source>{0} · %n client(s)</source>
        <translation>
            <numerusform>{0} · %n клиент</numerusform>
            <numerusform>{0} · %n клиента</numerusform>
            <numerusform>{0} · %n клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>ClientCard</name>
    <message>
        <source>Bring back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Choose a client in the list to see the card, or add a new one.</source>
        <translation>Выберите клиента в списке, чтобы увидеть его карточку, или добавьте нового.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Сравнить</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Новый клиент</translation>
    </message>
    <message>
        <source>No client chosen</source>
        <translation>Клиент не выбран</translation>
    </message>
    <message>
        <source>Noted: these are different clients</source>
        <translation>Запомнили: это разные клиенты</translation>
    </message>
    <message>
        <source>Somebody changed the same in {0}</source>
        <translation>Карточку «{0}» одновременно изменил кто-то ещё</translation>
    </message>
    <message>
        <source>The new client was not stored: {0}</source>
        <translation>Новый клиент не сохранён: {0}</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>без имени</translation>
    </message>
</context>
<context>
    <name>ClientColumns</name>
    <message>
        <source>24.11 or 11.2026</source>
        <translation>24.11 или 11.2026</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Добавлен</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>День рождения</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменён</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>Не звонить</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>INN</source>
        <translation>ИНН</translation>
    </message>
    <message>
        <source>KPP</source>
        <translation>КПП</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Последний контакт</translation>
    </message>
    <message>
        <source>Must know</source>
        <translation>Важно знать</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Заметки</translation>
    </message>
    <message>
        <source>OGRN</source>
        <translation>ОГРН</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Да</translation>
    </message>
</context>
<context>
    <name>ClientConditions</name>
    <message>
        <source>Consent: calls</source>
        <translation>Согласие: звонки</translation>
    </message>
    <message>
        <source>Consent: mailings</source>
        <translation>Согласие: рассылки</translation>
    </message>
    <message>
        <source>Consent: messages</source>
        <translation>Согласие: сообщения</translation>
    </message>
    <message>
        <source>Consent: service</source>
        <translation>Согласие: обслуживание</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>Messengers and sites</source>
        <translation>Мессенджеры и сайты</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Обещания</translation>
    </message>
    <message>
        <source>all of</source>
        <translation>все из</translation>
    </message>
    <message>
        <source>any of</source>
        <translation>любое из</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>не меньше</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>не больше</translation>
    </message>
    <message>
        <source>begins with</source>
        <translation>начинается с</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>прочитать нельзя</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>содержит</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>не содержит</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>не заполнено</translation>
    </message>
    <message>
        <source>filled in</source>
        <translation>заполнено</translation>
    </message>
    <message>
        <source>given</source>
        <translation>дано</translation>
    </message>
    <message>
        <source>in the last, days</source>
        <translation>за последние, дней</translation>
    </message>
    <message>
        <source>in the month</source>
        <translation>в месяце</translation>
    </message>
    <message>
        <source>in the next, days</source>
        <translation>в ближайшие, дней</translation>
    </message>
    <message>
        <source>is</source>
        <translation>равно</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>не равно</translation>
    </message>
    <message>
        <source>longer ago than, days</source>
        <translation>раньше чем, дней назад</translation>
    </message>
    <message>
        <source>never</source>
        <translation>никогда не было</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>no open ones</source>
        <translation>нет открытых</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>none for, days</source>
        <translation>не было, дней</translation>
    </message>
    <message>
        <source>none of</source>
        <translation>ни одно из</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>не указано</translation>
    </message>
    <message>
        <source>nothing said</source>
        <translation>не спрашивали</translation>
    </message>
    <message>
        <source>on the day</source>
        <translation>в этот день</translation>
    </message>
    <message>
        <source>open ones</source>
        <translation>есть открытые</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>просрочено</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>запланирован</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>отказ</translation>
    </message>
    <message>
        <source>removed field</source>
        <translation>удалённое поле</translation>
    </message>
    <message>
        <source>running out within, days</source>
        <translation>истекают в ближайшие, дней</translation>
    </message>
    <message>
        <source>since</source>
        <translation>с этого дня</translation>
    </message>
    <message>
        <source>there are none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>there are some</source>
        <translation>есть</translation>
    </message>
    <message>
        <source>there was one</source>
        <translation>был</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>этот месяц</translation>
    </message>
    <message>
        <source>until</source>
        <translation>по этот день</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>отозвано</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
</context>
<context>
    <name>ClientDue</name>
    <message>
        <source>do not call</source>
        <translation>не звонить</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>нужно внимание</translation>
    </message>
    <message>
        <source>no next step</source>
        <translation>нет шага</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>запланирован</translation>
    </message>
    <message>
        <source>task in a deal</source>
        <translation>задача по сделке</translation>
    </message>
</context>
<context>
    <name>ClientForm</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Close without storing</source>
        <translation>Закрыть без сохранения</translation>
    </message>
    <message>
        <source>Create client</source>
        <translation>Добавить клиента</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>Name of the person or company; phone and e-mail may follow</source>
        <translation>Имя человека или название компании; следом можно телефон и почту</translation>
    </message>
    <message>
        <source>Name, phone, e-mail in one line</source>
        <translation>Имя, телефон и почта одной строкой</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Новый клиент</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Smith Anna, +7 912 345-67-89</source>
        <translation>Лебедева Анна, +7 912 345-67-89</translation>
    </message>
    <message>
        <source>ext. </source>
        <translation>доб. </translation>
    </message>
</context>
<context>
    <name>ClientLists</name>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>Sole trader</source>
        <translation>ИП</translation>
    </message>
</context>
<context>
    <name>ClientMenus</name>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>По возрастанию</translation>
    </message>
    <message>
        <source>Back to the saved state</source>
        <translation>Вернуть как было сохранено</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>Копировать таблицей</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>По убыванию</translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <translation>Удалить навсегда…</translation>
    </message>
    <message>
        <source>Export to Excel…</source>
        <translation>Выгрузить в Excel…</translation>
    </message>
    <message>
        <source>Move to the recycle bin</source>
        <translation>Переместить в корзину</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Название вида</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Новая метка</translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation>Новая метка…</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Никто</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Не указано</translation>
    </message>
    <message>
        <source>Open card</source>
        <translation>Открыть карточку</translation>
    </message>
    <message>
        <source>Remove the view</source>
        <translation>Удалить вид</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Переименовать…</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Save as a new view…</source>
        <translation>Сохранить как новый вид…</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Снять</translation>
    </message>
    <message>
        <source>Update the view</source>
        <translation>Обновить вид</translation>
    </message>
</context>
<context>
    <name>ClientPane</name>
    <message>
        <source>Clear the selection</source>
        <translation>Снять выделение</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Clients you remove wait here until you bring them back or erase them for good.</source>
        <translation>Удалённые клиенты ждут здесь, пока вы не вернёте их или не удалите навсегда.</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Удалить навсегда</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>In the recycle bin</source>
        <translation>В корзине</translation>
    </message>
    <message>
        <source>It is somebody else</source>
        <translation>Это кто-то другой</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Ещё…</translation>
    </message>
    <message>
        <source>Name, phone, company…</source>
        <translation>Имя, телефон, компания…</translation>
    </message>
    <message>
        <source>Next step: {0}</source>
        <translation>Следующий шаг: {0}</translation>
    </message>
    <message>
        <source>No client fits: {0}</source>
        <translation>Ни один клиент не подходит: {0}</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>Клиентов пока нет</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не нашлось</translation>
    </message>
    <message>
        <source>Nothing was noted so far</source>
        <translation>Записей пока нет</translation>
    </message>
    <message>
        <source>Open card</source>
        <translation>Открыть карточку</translation>
    </message>
    <message>
        <source>Reset filter</source>
        <translation>Сбросить фильтр</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>Поиск в списке</translation>
    </message>
    <message>
        <source>Select all {0}</source>
        <translation>Выбрать все {0}</translation>
    </message>
    <message>
        <source>Selected {0} of {1}</source>
        <translation>Выбрано {0} из {1}</translation>
    </message>
    <message>
        <source>Show all clients</source>
        <translation>Показать всех клиентов</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>The recycle bin is empty</source>
        <translation>Корзина пуста</translation>
    </message>
    <message>
        <source>They appear here as soon as you add them.</source>
        <translation>Они появятся здесь, как только вы их добавите.</translation>
    </message>
    <message>
        <source>To Excel</source>
        <translation>В Excel</translation>
    </message>
    <message>
        <source>To the recycle bin</source>
        <translation>В корзину</translation>
    </message>
    <message>
        <source>What happened last</source>
        <translation>Последние события</translation>
    </message>
    <message>
        <source>responsible: {0}</source>
        <translation>ответственный: {0}</translation>
    </message>
    <message>
        <source>tick clients to restore them or erase them for good</source>
        <translation>отметьте клиентов, чтобы вернуть их или удалить навсегда</translation>
    </message>
</context>
<context>
    <name>ClientViews</name>
    <message>
        <source> or </source>
        <translation> или </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>No responsible</source>
        <translation>Без ответственного</translation>
    </message>
    <message>
        <source>Recently added</source>
        <translation>Недавние</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>Корзина</translation>
    </message>
    <message>
        <source>from one import</source>
        <translation>из одного импорта</translation>
    </message>
    <message>
        <source>from the report: {0}</source>
        <translation>из отчёта: {0}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>не указано</translation>
    </message>
    <message>
        <source>own field</source>
        <translation>своё поле</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>«{0}»</translation>
    </message>
</context>
<context>
    <name>ClientWords</name>
    <message>
        <source>Accountant</source>
        <translation>Бухгалтер</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Адреса</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>День рождения</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Decides</source>
        <translation>Принимает решения</translation>
    </message>
    <message>
        <source>Director</source>
        <translation>Директор</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Сотрудник</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>INN</source>
        <translation>ИНН</translation>
    </message>
    <message>
        <source>KPP</source>
        <translation>КПП</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Messengers and sites</source>
        <translation>Мессенджеры и сайты</translation>
    </message>
    <message>
        <source>Must know</source>
        <translation>Важно знать</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Заметки</translation>
    </message>
    <message>
        <source>OGRN</source>
        <translation>ОГРН</translation>
    </message>
    <message>
        <source>Other role</source>
        <translation>Другая роль</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Владелец</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Телефоны</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Предпочтения</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Sole trader</source>
        <translation>ИП</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Works at</source>
        <translation>Место работы</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Да</translation>
    </message>
</context>
<context>
    <name>ClientsPage</name>
    <message>
        <source>Add a client</source>
        <translation>Добавить клиента</translation>
    </message>
    <message>
        <source>Add the first one: a name and a phone are enough. Or bring the whole list from Excel: you will see what goes where before anything is saved.</source>
        <translation>Добавьте первого — имени и телефона достаточно. Или перенесите всю базу из Excel: покажем, что куда попадёт, до сохранения.</translation>
    </message>
    <message>
        <source>Bring from Excel</source>
        <translation>Загрузить из Excel</translation>
    </message>
    <message>
        <source>Look round with demo data</source>
        <translation>Показать на примере (демо-данные)</translation>
    </message>
    <message>
        <source>Not saved: {0}</source>
        <translation>Не сохранено: {0}</translation>
    </message>
    <message>
        <source>Your clients will be here</source>
        <translation>Здесь будут ваши клиенты</translation>
    </message>
</context>
<context>
    <name>ColorButton</name>
    <message>
        <source>Colour: {0}</source>
        <translation>Цвет: {0}</translation>
    </message>
</context>
<context>
    <name>ColorPicker</name>
    <message>
        <source>Amber</source>
        <translation>Янтарный</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Синий</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Цвет</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Зелёный</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Серый</translation>
    </message>
    <message>
        <source>Light blue</source>
        <translation>Голубой</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Оливковый</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Розовый</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Красный</translation>
    </message>
    <message>
        <source>Turquoise</source>
        <translation>Бирюзовый</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Фиолетовый</translation>
    </message>
</context>
<context>
    <name>ColumnHead</name>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n сделка</numerusform>
            <numerusform>%n сделки</numerusform>
            <numerusform>%n сделок</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a deal: {0}</source>
        <translation>Добавить сделку: {0}</translation>
    </message>
    <message>
        <source>Deals closed earlier are no longer on the board; the list has them all.</source>
        <translation>Закрытые раньше с доски ушли, все они есть в списке.</translation>
    </message>
    <message>
        <source>Fold the column: {0}</source>
        <translation>Свернуть столбец: {0}</translation>
    </message>
    <message>
        <source>More deals than the limit of this stage: {0}</source>
        <translation>Сделок больше, чем допускает этап: {0}</translation>
    </message>
    <message>
        <source>Sum: {0}. Weighted by probability: {1}</source>
        <translation>Сумма: {0}. С учётом вероятности: {1}</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>за %n день</numerusform>
            <numerusform>за %n дня</numerusform>
            <numerusform>за %n дней</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>Choose columns…</source>
        <translation>Выбрать колонки…</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>Скрыть колонку</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Сдвинуть влево</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Сдвинуть вправо</translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation>Сортировать по возрастанию</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>Сортировать по убыванию</translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message>
        <source>Column {0}</source>
        <translation>Столбец {0}</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Куда</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Уверенность</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>В файле</translation>
    </message>
    <message>
        <source>Several columns go to {0}, but a card has one such value.</source>
        <translation>Для {0} выбрано несколько столбцов, а в карточке такое значение одно.</translation>
    </message>
    <message>
        <source>Where the column “{0}” goes</source>
        <translation>Куда попадёт столбец «{0}»</translation>
    </message>
    <message>
        <source>Will be stored as</source>
        <translation>Как сохранится</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>пусто</translation>
    </message>
    <message>
        <source>{0} (?)</source>
        <translation>{0} (?)</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>«{0}»</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>About the program</source>
        <translation>О программе</translation>
    </message>
    <message>
        <source>Add a promise</source>
        <translation>Добавить обещание</translation>
    </message>
    <message>
        <source>Add files to the client…</source>
        <translation>Добавить файлы клиенту…</translation>
    </message>
    <message>
        <source>All deals</source>
        <translation>Все сделки</translation>
    </message>
    <message>
        <source>All inquiries</source>
        <translation>Все обращения</translation>
    </message>
    <message>
        <source>All promises</source>
        <translation>Все обещания</translation>
    </message>
    <message>
        <source>All sales</source>
        <translation>Все продажи</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Календарь</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <source>Call screen</source>
        <translation>Экран звонка</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Clients: choose columns…</source>
        <translation>Клиенты: выбрать колонки…</translation>
    </message>
    <message>
        <source>Clients: filter by columns</source>
        <translation>Клиенты: фильтр по колонкам</translation>
    </message>
    <message>
        <source>Clients: list or table</source>
        <translation>Клиенты: список или таблица</translation>
    </message>
    <message>
        <source>Clients: recycle bin</source>
        <translation>Клиенты: корзина</translation>
    </message>
    <message>
        <source>Colours as the system</source>
        <translation>Тема как в системе</translation>
    </message>
    <message>
        <source>Comfortable rows</source>
        <translation>Просторные строки</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Плотные строки</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Create…</source>
        <translation>Создать…</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Тёмная тема</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Сделка</translation>
    </message>
    <message>
        <source>Do not call…</source>
        <translation>Не звонить…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Правка</translation>
    </message>
    <message>
        <source>Export clients…</source>
        <translation>Экспорт клиентов…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>Искать в этом списке</translation>
    </message>
    <message>
        <source>Find duplicates</source>
        <translation>Найти дубликаты</translation>
    </message>
    <message>
        <source>Find or do…</source>
        <translation>Найти или сделать…</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Вперёд</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Переход</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>History of actions</source>
        <translation>История действий</translation>
    </message>
    <message>
        <source>Import clients…</source>
        <translation>Импорт клиентов…</translation>
    </message>
    <message>
        <source>Inquiry</source>
        <translation>Обращение</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>Language: English</source>
        <translation>Язык: English</translation>
    </message>
    <message>
        <source>Language: Русский</source>
        <translation>Язык: Русский</translation>
    </message>
    <message>
        <source>Large text</source>
        <translation>Крупный текст</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Светлая тема</translation>
    </message>
    <message>
        <source>Look round with example data</source>
        <translation>Посмотреть на примере</translation>
    </message>
    <message>
        <source>Make a backup copy…</source>
        <translation>Сделать резервную копию…</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Встреча</translation>
    </message>
    <message>
        <source>Narrow navigation</source>
        <translation>Свернуть боковую панель</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Новый клиент</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Новая компания</translation>
    </message>
    <message>
        <source>New database…</source>
        <translation>Новая база…</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>Новая сделка</translation>
    </message>
    <message>
        <source>New inquiry</source>
        <translation>Новое обращение</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Новый товар</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Новая задача</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Следующая область</translation>
    </message>
    <message>
        <source>Next step with the client</source>
        <translation>Следующий шаг с клиентом</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Note a call</source>
        <translation>Записать звонок</translation>
    </message>
    <message>
        <source>Note a meeting</source>
        <translation>Записать встречу</translation>
    </message>
    <message>
        <source>Note a visit</source>
        <translation>Записать визит</translation>
    </message>
    <message>
        <source>Open database…</source>
        <translation>Открыть базу…</translation>
    </message>
    <message>
        <source>Pause reminders for an hour</source>
        <translation>Не напоминать час</translation>
    </message>
    <message>
        <source>People who work here</source>
        <translation>Сотрудники</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Планы</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Предыдущая область</translation>
    </message>
    <message>
        <source>Print the report…</source>
        <translation>Напечатать отчёт…</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Обещание</translation>
    </message>
    <message>
        <source>Quick capture</source>
        <translation>Быстрая запись</translation>
    </message>
    <message>
        <source>Quick sale</source>
        <translation>Быстрая продажа</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Read the data again</source>
        <translation>Обновить данные</translation>
    </message>
    <message>
        <source>Recent databases</source>
        <translation>Недавние базы</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Напоминания</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Отчёты</translation>
    </message>
    <message>
        <source>Restore from a copy…</source>
        <translation>Восстановить из копии…</translation>
    </message>
    <message>
        <source>Sales that are owed</source>
        <translation>Неоплаченные продажи</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Задача</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Usual text</source>
        <translation>Обычный текст</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Написать заметку</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Not saved yet: {0}</source>
        <translation>Не сохранено: {0}</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Что произошло?</translation>
    </message>
    <message>
        <source>What happened? A call, a meeting, a note…</source>
        <translation>Что произошло? Звонок, встреча, заметка…</translation>
    </message>
</context>
<context>
    <name>ConditionRow</name>
    <message>
        <source>Comparison</source>
        <translation>Сравнение</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Remove the condition</source>
        <translation>Убрать условие</translation>
    </message>
</context>
<context>
    <name>ConditionRows</name>
    <message>
        <source>Add a condition</source>
        <translation>Добавить условие</translation>
    </message>
    <message>
        <source>All of</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Any of</source>
        <translation>Любое</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Условия</translation>
    </message>
</context>
<context>
    <name>ConditionWords</name>
    <message numerus="yes">
        <source>in the last %n day(s)</source>
        <translation>
            <numerusform>за последний %n день</numerusform>
            <numerusform>за последние %n дня</numerusform>
            <numerusform>за последние %n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the next %n day(s)</source>
        <translation>
            <numerusform>в ближайший %n день</numerusform>
            <numerusform>в ближайшие %n дня</numerusform>
            <numerusform>в ближайшие %n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n day(s) ago</source>
        <translation>
            <numerusform>больше %n дня назад</numerusform>
            <numerusform>больше %n дней назад</numerusform>
            <numerusform>больше %n дней назад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>none for %n day(s)</source>
        <translation>
            <numerusform>не было %n день</numerusform>
            <numerusform>не было %n дня</numerusform>
            <numerusform>не было %n дней</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictPanel</name>
    <message>
        <source>Choose what stays. All other changes of both are kept.</source>
        <translation>Выберите, что оставить. Остальные изменения, ваши и чужие, сохранятся.</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Оставить моё</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>У вас</translation>
    </message>
    <message>
        <source>Store the choice</source>
        <translation>Сохранить выбранное</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Взять чужое</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>У коллеги</translation>
    </message>
    <message>
        <source>This card was changed at {0}: {1}</source>
        <translation>Карточку в {0} изменил кто-то ещё: {1}</translation>
    </message>
    <message>
        <source>someone else</source>
        <translation>другой пользователь</translation>
    </message>
    <message>
        <source>{0}, mine: {1}</source>
        <translation>{0}, у вас: {1}</translation>
    </message>
    <message>
        <source>{0}, theirs: {1}</source>
        <translation>{0}, у коллеги: {1}</translation>
    </message>
</context>
<context>
    <name>ConsentsCard</name>
    <message>
        <source>By phone, a form on paper, the site…</source>
        <translation>По телефону, анкета, сайт…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Change the consent: {0}</source>
        <translation>Изменить согласие: {0}</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Согласия</translation>
    </message>
    <message>
        <source>Day of the consent</source>
        <translation>День согласия</translation>
    </message>
    <message>
        <source>How it was said</source>
        <translation>Как это было сказано</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Подтверждение</translation>
    </message>
    <message>
        <source>The client agrees…</source>
        <translation>Клиент согласен…</translation>
    </message>
    <message>
        <source>The client refuses…</source>
        <translation>Клиент отказался…</translation>
    </message>
    <message>
        <source>The client withdraws the consent…</source>
        <translation>Клиент отозвал согласие…</translation>
    </message>
    <message>
        <source>The consent is written down</source>
        <translation>Согласие записано</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>не спрашивали</translation>
    </message>
</context>
<context>
    <name>ContactsCard</name>
    <message>
        <source>Add a contact</source>
        <translation>Добавить контакт</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>День рождения</translation>
    </message>
    <message>
        <source>Birthday, the year may be left out</source>
        <translation>День рождения, можно без года</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Контакты</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>Messenger or site</source>
        <translation>Мессенджер или сайт</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
</context>
<context>
    <name>CopySection</name>
    <message>
        <source>A copy was made: {0}</source>
        <translation>Копия сделана: {0}</translation>
    </message>
    <message>
        <source>Backup copies</source>
        <translation>Резервные копии</translation>
    </message>
    <message>
        <source>Make a copy now</source>
        <translation>Сделать копию сейчас</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Restore from a file…</source>
        <translation>Восстановить из файла…</translation>
    </message>
    <message>
        <source>Restore the copy of {0}</source>
        <translation>Восстановить копию от {0}</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Восстановить…</translation>
    </message>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation>Сохранить копию как…</translation>
    </message>
    <message>
        <source>The copies are in the folder {0}</source>
        <translation>Копии лежат в папке {0}</translation>
    </message>
    <message>
        <source>The program makes a copy each day by itself, keeps those of the last week, and older ones at growing distances.</source>
        <translation>Программа сама делает копию каждый день. Копии за последнюю неделю хранятся все, более старые — всё реже.</translation>
    </message>
    <message>
        <source>There is no copy yet.</source>
        <translation>Копий пока нет.</translation>
    </message>
</context>
<context>
    <name>CounterPage</name>
    <message>
        <source>Bring back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Buyer without a card</source>
        <translation>Покупатель без карточки</translation>
    </message>
    <message>
        <source>Change {0}</source>
        <translation>Сдача {0}</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Касса</translation>
    </message>
    <message>
        <source>Forget what is typed and begin with the next buyer</source>
        <translation>Забыть набранное и начать со следующего покупателя</translation>
    </message>
    <message>
        <source>Open the sale</source>
        <translation>Открыть продажу</translation>
    </message>
    <message>
        <source>Sale {0}: {1}</source>
        <translation>Продажа {0}: {1}</translation>
    </message>
    <message>
        <source>The lines were cleared</source>
        <translation>Строки убраны</translation>
    </message>
    <message>
        <source>Type or scan a product and press Enter. Enter in the empty line goes on to the payment; Ctrl+Enter takes the exact sum at once.</source>
        <translation>Наберите или отсканируйте товар и нажмите Enter. Enter в пустой строке переходит к оплате, Ctrl+Enter сразу принимает ровную сумму.</translation>
    </message>
    <message>
        <source>owed {0}</source>
        <translation>долг {0}</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Copy the report</source>
        <translation>Скопировать отчёт</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Продолжить работу</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Что-то пошло не так</translation>
    </message>
    <message>
        <source>The program made a mistake</source>
        <translation>В программе произошла ошибка</translation>
    </message>
    <message>
        <source>Your data are saved. You can go on working; if it happens again, start the program anew. The report below holds no data of your clients; nothing is sent by itself.</source>
        <translation>Ваши данные сохранены. Можно продолжать работу; если ошибка повторится, перезапустите программу. В отчёте ниже нет данных ваших клиентов, сам он никуда не отправляется.</translation>
    </message>
</context>
<context>
    <name>CreateButton</name>
    <message>
        <source>Create</source>
        <translation>Создать</translation>
    </message>
    <message>
        <source>For the client at hand</source>
        <translation>Об открытом клиенте</translation>
    </message>
    <message>
        <source>What to create</source>
        <translation>Что создать</translation>
    </message>
</context>
<context>
    <name>DateForm</name>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Comes each year</source>
        <translation>Повторяется каждый год</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Day, the year may be left out</source>
        <translation>День; год можно не указывать</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>Напоминать</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>What day it is</source>
        <translation>Что это за дата</translation>
    </message>
    <message>
        <source>{0} or {1}</source>
        <translation>{0} или {1}</translation>
    </message>
</context>
<context>
    <name>DateWords</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n день назад</numerusform>
            <numerusform>%n дня назад</numerusform>
            <numerusform>%n дней назад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ahead</source>
        <translation>
            <numerusform>за %n день</numerusform>
            <numerusform>за %n дня</numerusform>
            <numerusform>за %n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n месяц назад</numerusform>
            <numerusform>%n месяца назад</numerusform>
            <numerusform>%n месяцев назад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n год</numerusform>
            <numerusform>%n года</numerusform>
            <numerusform>%n лет</numerusform>
        </translation>
    </message>
    <message>
        <source>Anniversary</source>
        <translation>Годовщина</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>Другая дата</translation>
    </message>
    <message>
        <source>Client since</source>
        <translation>Клиент с этого дня</translation>
    </message>
    <message>
        <source>Day the company was founded</source>
        <translation>День основания компании</translation>
    </message>
    <message>
        <source>End of a contract</source>
        <translation>Окончание договора</translation>
    </message>
    <message>
        <source>End of the contract</source>
        <translation>Окончание договора</translation>
    </message>
    <message>
        <source>Name day</source>
        <translation>Именины</translation>
    </message>
    <message>
        <source>Wedding anniversary</source>
        <translation>Годовщина свадьбы</translation>
    </message>
    <message>
        <source>as of birthdays</source>
        <translation>как о днях рождения</translation>
    </message>
    <message numerus="yes">
        <source>in %n month(s)</source>
        <translation>
            <numerusform>через %n месяц</numerusform>
            <numerusform>через %n месяца</numerusform>
            <numerusform>через %n месяцев</numerusform>
        </translation>
    </message>
    <message>
        <source>it was {0}</source>
        <translation>было {0}</translation>
    </message>
    <message>
        <source>on the day</source>
        <translation>в этот день</translation>
    </message>
</context>
<context>
    <name>DatesCard</name>
    <message>
        <source>Add an important date</source>
        <translation>Добавить важную дату</translation>
    </message>
    <message>
        <source>An anniversary or the end of a contract: you will be reminded in time</source>
        <translation>Годовщина или окончание договора — программа напомнит вовремя</translation>
    </message>
    <message>
        <source>Birthday: {0}</source>
        <translation>День рождения: {0}</translation>
    </message>
    <message>
        <source>Date removed: {0}</source>
        <translation>Дата удалена: {0}</translation>
    </message>
    <message>
        <source>Date saved: {0}</source>
        <translation>Дата сохранена: {0}</translation>
    </message>
    <message>
        <source>Important dates</source>
        <translation>Важные даты</translation>
    </message>
    <message>
        <source>Remind: {0}</source>
        <translation>Напоминать: {0}</translation>
    </message>
    <message>
        <source>Remove: {0}</source>
        <translation>Удалить: {0}</translation>
    </message>
</context>
<context>
    <name>DayCard</name>
    <message>
        <source>Calendar and list of tasks</source>
        <translation>Календарь и список задач</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Позвонить</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Everything is done</source>
        <translation>Всё сделано</translation>
    </message>
    <message>
        <source>Greet…</source>
        <translation>Поздравить…</translation>
    </message>
    <message>
        <source>My day</source>
        <translation>Мой день</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Новая задача</translation>
    </message>
    <message>
        <source>Nothing is due within a week. What you plan with a client or a deal will stand here.</source>
        <translation>На ближайшую неделю ничего не запланировано. Здесь появится то, что вы наметите по клиенту или сделке.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Put off to another day…</source>
        <translation>Перенести на другой день…</translation>
    </message>
    <message>
        <source>Put off to the next working day</source>
        <translation>Перенести на следующий рабочий день</translation>
    </message>
    <message>
        <source>To the client</source>
        <translation>К клиенту</translation>
    </message>
</context>
<context>
    <name>DayMenu</name>
    <message>
        <source>New task</source>
        <translation>Новая задача</translation>
    </message>
    <message>
        <source>To this day</source>
        <translation>К этому дню</translation>
    </message>
</context>
<context>
    <name>DayValue</name>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
</context>
<context>
    <name>DayWords</name>
    <message numerus="yes">
        <source>%n birthday(s)</source>
        <translation>
            <numerusform>%n день рождения</numerusform>
            <numerusform>%n дня рождения</numerusform>
            <numerusform>%n дней рождения</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>опоздание %n день</numerusform>
            <numerusform>опоздание %n дня</numerusform>
            <numerusform>опоздание %n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n просрочено</numerusform>
            <numerusform>%n просрочено</numerusform>
            <numerusform>%n просрочено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to do today</source>
        <translation>
            <numerusform>%n дело на сегодня</numerusform>
            <numerusform>%n дела на сегодня</numerusform>
            <numerusform>%n дел на сегодня</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n год</numerusform>
            <numerusform>%n года</numerusform>
            <numerusform>%n лет</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer: {0}</source>
        <translation>Ответить: {0}</translation>
    </message>
    <message>
        <source>Birthday: {0}</source>
        <translation>День рождения: {0}</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Добрый день</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Добрый вечер</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Доброе утро</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Просрочено</translation>
    </message>
    <message>
        <source>Promised: {0}</source>
        <translation>Обещано: {0}</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Показать ещё %n</numerusform>
            <numerusform>Показать ещё %n</numerusform>
            <numerusform>Показать ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Завтра</translation>
    </message>
    <message>
        <source>Within a week</source>
        <translation>В ближайшую неделю</translation>
    </message>
    <message>
        <source>Without a time</source>
        <translation>Без срока</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>до {0}</translation>
    </message>
    <message>
        <source>ddd, MMM d</source>
        <translation>ddd, d MMM</translation>
    </message>
    <message>
        <source>is repeated</source>
        <translation>повторяется</translation>
    </message>
    <message>
        <source>matters much</source>
        <translation>важно</translation>
    </message>
    <message>
        <source>nothing planned for today</source>
        <translation>на сегодня ничего не намечено</translation>
    </message>
    <message>
        <source>the head was told</source>
        <translation>сообщено руководителю</translation>
    </message>
    <message numerus="yes">
        <source>turns %n</source>
        <translation>
            <numerusform>исполняется %n год</numerusform>
            <numerusform>исполняется %n года</numerusform>
            <numerusform>исполняется %n лет</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
</context>
<context>
    <name>DaysValue</name>
    <message>
        <source>Days</source>
        <translation>Дней</translation>
    </message>
</context>
<context>
    <name>DealColumns</name>
    <message>
        <source>Added</source>
        <translation>Добавлена</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Сделка</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Срок закрытия</translation>
    </message>
    <message>
        <source>Next action</source>
        <translation>Следующее действие</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
</context>
<context>
    <name>DealDoing</name>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n сделка</numerusform>
            <numerusform>%n сделки</numerusform>
            <numerusform>%n сделок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) given on</source>
        <translation>
            <numerusform>Передана %n сделка</numerusform>
            <numerusform>Переданы %n сделки</numerusform>
            <numerusform>Передано %n сделок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) removed</source>
        <translation>
            <numerusform>Удалена %n сделка</numerusform>
            <numerusform>Удалены %n сделки</numerusform>
            <numerusform>Удалено %n сделок</numerusform>
        </translation>
    </message>
    <message>
        <source>Action done…</source>
        <translation>Действие выполнено…</translation>
    </message>
    <message>
        <source>Deal repeated</source>
        <translation>Сделка повторена</translation>
    </message>
    <message>
        <source>Make a sale…</source>
        <translation>Оформить продажу…</translation>
    </message>
    <message>
        <source>Make responsible</source>
        <translation>Назначить ответственного</translation>
    </message>
    <message>
        <source>Move to stage</source>
        <translation>Переместить в этап</translation>
    </message>
    <message>
        <source>Next: {0}</source>
        <translation>Дальше: {0}</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Никого</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Plan the next action…</source>
        <translation>Запланировать следующее действие…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>To the client</source>
        <translation>К клиенту</translation>
    </message>
    <message>
        <source>without a responsible</source>
        <translation>без ответственного</translation>
    </message>
</context>
<context>
    <name>DealFields</name>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>Срок закрытия</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Свои поля</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>Probability, %</source>
        <translation>Вероятность, %</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Цель покупки</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>This day has passed</source>
        <translation>Этот день уже прошёл</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>не указано</translation>
    </message>
</context>
<context>
    <name>DealHistory</name>
    <message>
        <source>History of changes</source>
        <translation>История изменений</translation>
    </message>
</context>
<context>
    <name>DealHistoryWords</name>
    <message>
        <source>Checklist</source>
        <translation>Контрольный список</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>Конкурент</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>Срок закрытия</translation>
    </message>
    <message>
        <source>Next action</source>
        <translation>Следующее действие</translation>
    </message>
    <message>
        <source>Next action on</source>
        <translation>День следующего действия</translation>
    </message>
    <message>
        <source>Next action, text</source>
        <translation>Следующее действие, текст</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Note on the loss</source>
        <translation>Заметка об отказе</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>People who take part</source>
        <translation>Участники</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Вероятность</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Цель покупки</translation>
    </message>
    <message>
        <source>Reason of the loss</source>
        <translation>Причина отказа</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>{0}: was {1}, now empty</source>
        <translation>{0}: было «{1}», теперь пусто</translation>
    </message>
</context>
<context>
    <name>DealList</name>
    <message>
        <source>Clear the selection</source>
        <translation>Снять выделение</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Сделки</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Select all {0}</source>
        <translation>Выбрать все {0}</translation>
    </message>
    <message>
        <source>Selected {0} of {1}</source>
        <translation>Выбрано {0} из {1}</translation>
    </message>
    <message>
        <source>With these deals…</source>
        <translation>Действия…</translation>
    </message>
</context>
<context>
    <name>DealPanel</name>
    <message>
        <source>Deal</source>
        <translation>Сделка</translation>
    </message>
    <message>
        <source>Deal No. {0}</source>
        <translation>Сделка № {0}</translation>
    </message>
    <message>
        <source>Make a sale…</source>
        <translation>Оформить продажу…</translation>
    </message>
    <message>
        <source>Not stored: {0}</source>
        <translation>Не сохранено: {0}</translation>
    </message>
    <message>
        <source>People who take part</source>
        <translation>Участники</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>Repeat the deal</source>
        <translation>Повторить сделку</translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile: {0}. The other change is shown.</source>
        <translation>Тем временем это изменил кто-то другой: {0}. Показано его изменение.</translation>
    </message>
    <message>
        <source>Stage: {0}</source>
        <translation>Этап: {0}</translation>
    </message>
    <message>
        <source>Take mine</source>
        <translation>Взять моё</translation>
    </message>
    <message>
        <source>The way of the deal</source>
        <translation>Путь сделки</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>To be done in this stage</source>
        <translation>Список дел этапа</translation>
    </message>
    <message>
        <source>added {0}</source>
        <translation>добавлена {0}</translation>
    </message>
    <message>
        <source>closed {0}</source>
        <translation>закрыта {0}</translation>
    </message>
</context>
<context>
    <name>DealTabs</name>
    <message>
        <source>Deal</source>
        <translation>Сделка</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Лента</translation>
    </message>
</context>
<context>
    <name>DealWords</name>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n дн.</numerusform>
            <numerusform>%n дн.</numerusform>
            <numerusform>%n дн.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d idle</source>
        <translation>
            <numerusform>%n дн. тишины</numerusform>
            <numerusform>%n дн. тишины</numerusform>
            <numerusform>%n дн. тишины</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d late</source>
        <translation>
            <numerusform>%n дн. назад</numerusform>
            <numerusform>%n дн. назад</numerusform>
            <numerusform>%n дн. назад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) old</source>
        <translation>
            <numerusform>заведена %n день назад</numerusform>
            <numerusform>заведена %n дня назад</numerusform>
            <numerusform>заведена %n дней назад</numerusform>
        </translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Против</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Decides</source>
        <translation>Принимает решение</translation>
    </message>
    <message>
        <source>Deferred</source>
        <translation>С отсрочкой</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>Срок закрытия</translation>
    </message>
    <message>
        <source>Expected: {0}</source>
        <translation>Срок закрытия: {0}</translation>
    </message>
    <message>
        <source>In instalments</source>
        <translation>В рассрочку</translation>
    </message>
    <message>
        <source>In this stage since {0}</source>
        <translation>На этом этапе с {0}</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>В работе</translation>
    </message>
    <message>
        <source>Influences</source>
        <translation>Влияет</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Проиграна</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Встреча</translation>
    </message>
    <message>
        <source>Needs attention: the head was told</source>
        <translation>Нужно внимание: сообщено руководителю</translation>
    </message>
    <message>
        <source>Next action</source>
        <translation>Следующее действие</translation>
    </message>
    <message>
        <source>Next: {0}</source>
        <translation>Дальше: {0}</translation>
    </message>
    <message>
        <source>No action</source>
        <translation>Без действия</translation>
    </message>
    <message>
        <source>No. {0}</source>
        <translation>№ {0}</translation>
    </message>
    <message>
        <source>On delivery</source>
        <translation>При получении</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Просрочено</translation>
    </message>
    <message>
        <source>Prepaid</source>
        <translation>Предоплата</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Цель покупки</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Responsible: {0}</source>
        <translation>Ответственный: {0}</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Другое</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>По подписке</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>На этой неделе</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Завтра</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Пользуется</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>Кто решает</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Выиграна</translation>
    </message>
    <message numerus="yes">
        <source>in %n d</source>
        <translation>
            <numerusform>через %n дн.</numerusform>
            <numerusform>через %n дн.</numerusform>
            <numerusform>через %n дн.</numerusform>
        </translation>
    </message>
    <message>
        <source>lost</source>
        <translation>проиграна</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>нужно внимание</translation>
    </message>
    <message>
        <source>no action</source>
        <translation>нет действия</translation>
    </message>
    <message>
        <source>no next action</source>
        <translation>следующего действия нет</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>просрочено</translation>
    </message>
    <message>
        <source>overdue since {0}</source>
        <translation>просрочено с {0}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>won</source>
        <translation>выиграна</translation>
    </message>
</context>
<context>
    <name>DealsCard</name>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n сделка</numerusform>
            <numerusform>%n сделки</numerusform>
            <numerusform>%n сделок</numerusform>
        </translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>Новая сделка</translation>
    </message>
    <message>
        <source>Open deals</source>
        <translation>Открытые сделки</translation>
    </message>
</context>
<context>
    <name>DealsPage</name>
    <message>
        <source>A deal is what you want to sell to a client: it goes from stage to stage, and the board shows what is overdue and what has no next action.</source>
        <translation>Сделка — это то, что вы хотите продать клиенту. Она идёт от этапа к этапу, а доска показывает, что просрочено и где не запланировано следующее действие.</translation>
    </message>
    <message>
        <source>Add the first deal</source>
        <translation>Завести первую сделку</translation>
    </message>
    <message>
        <source>No deals yet</source>
        <translation>Сделок пока нет</translation>
    </message>
</context>
<context>
    <name>DealsTab</name>
    <message>
        <source>New deal</source>
        <translation>Новая сделка</translation>
    </message>
    <message>
        <source>No deals with this client yet.</source>
        <translation>Сделок с этим клиентом пока нет.</translation>
    </message>
    <message>
        <source>Open: {0}, won: {1}, lost: {2}</source>
        <translation>Открыто: {0}, выиграно: {1}, проиграно: {2}</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>An allergy, a debt, special terms</source>
        <translation>Аллергия, долг, особые условия</translation>
    </message>
    <message>
        <source>Anything else</source>
        <translation>Всё остальное</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>Основное</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Свои поля</translation>
    </message>
    <message>
        <source>Requisites</source>
        <translation>Реквизиты</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>Что нужно помнить</translation>
    </message>
    <message>
        <source>Trade name</source>
        <translation>Торговое название</translation>
    </message>
    <message>
        <source>When to call, what they like</source>
        <translation>Когда звонить, что любит</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Card: {0}</source>
        <translation>Карточка: {0}</translation>
    </message>
    <message>
        <source>Choose an inquiry to see it whole.</source>
        <translation>Выберите обращение, чтобы увидеть его целиком.</translation>
    </message>
    <message>
        <source>Deal No. {0}</source>
        <translation>Сделка № {0}</translation>
    </message>
    <message>
        <source>No. {0}</source>
        <translation>№ {0}</translation>
    </message>
    <message>
        <source>Other inquiries of the same sender</source>
        <translation>Другие обращения этого человека</translation>
    </message>
    <message>
        <source>Pipeline of the deal</source>
        <translation>Воронка для сделки</translation>
    </message>
    <message>
        <source>Repeats No. {0}</source>
        <translation>Повторяет № {0}</translation>
    </message>
    <message>
        <source>Responsible: {0}</source>
        <translation>Ответственный: {0}</translation>
    </message>
    <message>
        <source>The inquiry</source>
        <translation>Обращение</translation>
    </message>
</context>
<context>
    <name>DoNotCallPanel</name>
    <message>
        <source>Allow again…</source>
        <translation>Разрешить…</translation>
    </message>
    <message>
        <source>Allow contact</source>
        <translation>Разрешить связь</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>Не звонить</translation>
    </message>
    <message>
        <source>Do not call, do not write {0}</source>
        <translation>Не звонить и не писать {0}</translation>
    </message>
    <message>
        <source>Noted: do not call</source>
        <translation>Отмечено: не звонить</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>С какого дня</translation>
    </message>
    <message>
        <source>The client asks not to be contacted</source>
        <translation>Клиент просит не звонить и не писать</translation>
    </message>
    <message>
        <source>The client may be contacted again</source>
        <translation>С клиентом снова можно связываться</translation>
    </message>
    <message>
        <source>What did the client say?</source>
        <translation>Что сказал клиент?</translation>
    </message>
    <message>
        <source>Why may the client be called again?</source>
        <translation>Почему снова можно звонить?</translation>
    </message>
</context>
<context>
    <name>DonePanel</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Nothing for now</source>
        <translation>Пока ничего</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Что получилось</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Что дальше</translation>
    </message>
</context>
<context>
    <name>Drilling</name>
    <message>
        <source>Nothing stands behind this figure</source>
        <translation>За этой цифрой ничего нет</translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Choose a file…</source>
        <translation>Выбрать файл…</translation>
    </message>
    <message>
        <source>Drop a file here: clients, deals or products</source>
        <translation>Перетащите файл: клиенты, сделки или товары</translation>
    </message>
    <message>
        <source>Excel (.xlsx, .xls), OpenDocument (.ods), .csv, contacts of a phone (.vcf). You will see what goes where before anything is saved, and the whole import can be undone.</source>
        <translation>Excel (.xlsx, .xls), OpenDocument (.ods), .csv, контакты телефона (.vcf). До сохранения вы увидите, что куда попадёт, а весь импорт можно будет отменить.</translation>
    </message>
    <message>
        <source>Imported lately</source>
        <translation>Недавние файлы</translation>
    </message>
    <message>
        <source>Paste from the clipboard</source>
        <translation>Вставить из буфера обмена</translation>
    </message>
    <message>
        <source>Try it with a sample list</source>
        <translation>Попробовать на примере списка</translation>
    </message>
</context>
<context>
    <name>DueWatch</name>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
</context>
<context>
    <name>DuplicateReasons</name>
    <message>
        <source>same INN</source>
        <translation>тот же ИНН</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>та же почта</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>тот же телефон</translation>
    </message>
    <message>
        <source>similar name</source>
        <translation>похожее имя</translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message>
        <source>Look again</source>
        <translation>Искать снова</translation>
    </message>
    <message>
        <source>Looking for duplicates…</source>
        <translation>Ищем дубли…</translation>
    </message>
    <message>
        <source>No duplicates</source>
        <translation>Дублей нет</translation>
    </message>
    <message>
        <source>No two cards share a phone, an e-mail, an INN or a name.</source>
        <translation>Нет двух карточек с одним телефоном, почтой, ИНН или именем.</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>Возможные дубли</translation>
    </message>
</context>
<context>
    <name>EmailRow</name>
    <message>
        <source>E-mail</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>Write to {0}</source>
        <translation>Написать на {0}</translation>
    </message>
    <message>
        <source>personal</source>
        <translation>личная</translation>
    </message>
    <message>
        <source>work</source>
        <translation>рабочая</translation>
    </message>
</context>
<context>
    <name>EntryActions</name>
    <message numerus="yes">
        <source>%n timeline entries removed</source>
        <translation>
            <numerusform>Удалена %n запись ленты</numerusform>
            <numerusform>Удалены %n записи ленты</numerusform>
            <numerusform>Удалено %n записей ленты</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed: {0}</source>
        <translation>Изменено: {0}</translation>
    </message>
    <message>
        <source>No longer pinned</source>
        <translation>Запись откреплена</translation>
    </message>
    <message>
        <source>Pinned to the top</source>
        <translation>Запись закреплена вверху ленты</translation>
    </message>
    <message>
        <source>Removed: {0}</source>
        <translation>Удалено: {0}</translation>
    </message>
    <message>
        <source>Text copied</source>
        <translation>Текст скопирован</translation>
    </message>
    <message>
        <source>Written down: {0}</source>
        <translation>Записано: {0}</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>About no deal</source>
        <translation>Не о сделке</translation>
    </message>
    <message>
        <source>About which deal</source>
        <translation>О какой сделке</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Ctrl+Enter: save</source>
        <translation>Ctrl+Enter — сохранить</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>Decision: what was agreed</source>
        <translation>Решение: о чём договорились</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Направление</translation>
    </message>
    <message>
        <source>Entry of the timeline</source>
        <translation>Запись ленты</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Длительность</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Минуты</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Save mine</source>
        <translation>Сохранить мой</translation>
    </message>
    <message>
        <source>Show the new text</source>
        <translation>Показать новый текст</translation>
    </message>
    <message>
        <source>Somebody changed this entry while you were typing.</source>
        <translation>Пока вы писали, эту запись изменил кто-то другой.</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>What was said, what happened</source>
        <translation>О чём говорили, что произошло</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>С кем</translation>
    </message>
</context>
<context>
    <name>EntryMenu</name>
    <message>
        <source>Copy text</source>
        <translation>Скопировать текст</translation>
    </message>
    <message>
        <source>Done…</source>
        <translation>Готово…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Open the card of this person</source>
        <translation>Открыть карточку этого человека</translation>
    </message>
    <message>
        <source>Open the deal</source>
        <translation>Открыть сделку</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Открыть файл</translation>
    </message>
    <message>
        <source>Open the promise</source>
        <translation>Открыть обещание</translation>
    </message>
    <message>
        <source>Open the task</source>
        <translation>Открыть задачу</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>Закрепить вверху</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Show in full</source>
        <translation>Показать полностью</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Свернуть</translation>
    </message>
    <message>
        <source>Take the pin out</source>
        <translation>Открепить</translation>
    </message>
</context>
<context>
    <name>EntryTexts</name>
    <message>
        <source>Call</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Звонки</translation>
    </message>
    <message>
        <source>Change of the card</source>
        <translation>Изменение карточки</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Сделка</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Сделки</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Факс</translation>
    </message>
    <message>
        <source>Faxes</source>
        <translation>Факсы</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Входящий</translation>
    </message>
    <message>
        <source>Incoming SMS</source>
        <translation>Входящее СМС</translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation>Входящий звонок</translation>
    </message>
    <message>
        <source>Incoming fax</source>
        <translation>Входящий факс</translation>
    </message>
    <message>
        <source>Incoming letter</source>
        <translation>Входящее письмо</translation>
    </message>
    <message>
        <source>Incoming message</source>
        <translation>Входящее сообщение</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Письма</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Встреча</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Встречи</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Заметки</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Исходящий</translation>
    </message>
    <message>
        <source>Outgoing SMS</source>
        <translation>Исходящее СМС</translation>
    </message>
    <message>
        <source>Outgoing call</source>
        <translation>Исходящий звонок</translation>
    </message>
    <message>
        <source>Outgoing fax</source>
        <translation>Исходящий факс</translation>
    </message>
    <message>
        <source>Outgoing letter</source>
        <translation>Исходящее письмо</translation>
    </message>
    <message>
        <source>Outgoing message</source>
        <translation>Исходящее сообщение</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Обещание</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Обещания</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Получено</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>СМС</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Продажа</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Продажи</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Задача</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Задачи</translation>
    </message>
    <message>
        <source>The client came to us</source>
        <translation>Клиент у нас</translation>
    </message>
    <message>
        <source>The client visited us</source>
        <translation>Клиент приходил к нам</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Визит</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Визиты</translation>
    </message>
    <message>
        <source>We visited the client</source>
        <translation>Мы были у клиента</translation>
    </message>
    <message>
        <source>We went to them</source>
        <translation>Мы у клиента</translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n запись</numerusform>
            <numerusform>%n записи</numerusform>
            <numerusform>%n записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>at the same time as another entry</source>
        <translation>в одно время с другой записью</translation>
    </message>
    <message>
        <source>done</source>
        <translation>выполнено</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>просрочено</translation>
    </message>
    <message>
        <source>the head was told</source>
        <translation>руководитель уведомлён</translation>
    </message>
    <message>
        <source>{0} / {1} h</source>
        <translation>{0} / {1} ч</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0} ч</translation>
    </message>
    <message>
        <source>{0}, all day</source>
        <translation>{0}, весь день</translation>
    </message>
</context>
<context>
    <name>ErrorTexts</name>
    <message>
        <source>A KPP has nine characters</source>
        <translation>В КПП должно быть девять знаков</translation>
    </message>
    <message>
        <source>A closed deal must be opened first; its stage stays</source>
        <translation>Закрытую сделку нужно сначала открыть; её этап остался прежним</translation>
    </message>
    <message>
        <source>A database on a server is backed up there: ask whoever looks after the server.</source>
        <translation>Базу на сервере копируют на самом сервере: обратитесь к тому, кто за ним следит.</translation>
    </message>
    <message>
        <source>Choose another database</source>
        <translation>Выбрать другую базу</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Выбрать другой файл</translation>
    </message>
    <message>
        <source>Does not look like a phone number</source>
        <translation>Не похоже на номер телефона</translation>
    </message>
    <message>
        <source>Does not look like an e-mail address</source>
        <translation>Не похоже на адрес почты</translation>
    </message>
    <message>
        <source>Fill this in</source>
        <translation>Заполните это поле</translation>
    </message>
    <message>
        <source>Give at least a name or a phone number</source>
        <translation>Укажите хотя бы имя или телефон</translation>
    </message>
    <message numerus="yes">
        <source>It cannot go: %n client(s) use it.</source>
        <translation>
            <numerusform>Удалить нельзя: используется у %n клиента.</numerusform>
            <numerusform>Удалить нельзя: используется у %n клиентов.</numerusform>
            <numerusform>Удалить нельзя: используется у %n клиентов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It cannot go: %n record(s) use it.</source>
        <translation>
            <numerusform>Удалить нельзя: используется в %n записи.</numerusform>
            <numerusform>Удалить нельзя: используется в %n записях.</numerusform>
            <numerusform>Удалить нельзя: используется в %n записях.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved: {0}.</source>
        <translation>Не сохранено: {0}.</translation>
    </message>
    <message>
        <source>Only yes or no fits here</source>
        <translation>Здесь подходит только «да» или «нет»</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Открыть её</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Обновить</translation>
    </message>
    <message>
        <source>Several clients fit; which one is meant is not clear</source>
        <translation>Подходят несколько клиентов, и неясно, о котором речь</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Остановлено. Ничего не изменилось.</translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation>Не получилось.</translation>
    </message>
    <message>
        <source>The cell holds an error instead of a value</source>
        <translation>В ячейке ошибка вместо значения</translation>
    </message>
    <message>
        <source>The check digit of the OGRN does not agree</source>
        <translation>В ОГРН ошибка: не сходится контрольная цифра</translation>
    </message>
    <message>
        <source>The check digit of the barcode does not agree; it is kept as it is</source>
        <translation>Контрольная цифра штрихкода не сходится; код сохранён как есть</translation>
    </message>
    <message>
        <source>The check digits of the INN do not agree</source>
        <translation>В ИНН ошибка: не сходятся контрольные цифры</translation>
    </message>
    <message>
        <source>The client with this number is called otherwise</source>
        <translation>Клиента с этим номером зовут иначе</translation>
    </message>
    <message>
        <source>The database cannot be reached.</source>
        <translation>Нет связи с базой.</translation>
    </message>
    <message>
        <source>The database is busy: another program is using it.</source>
        <translation>База занята: с ней работает другая программа.</translation>
    </message>
    <message>
        <source>The database “{0}” can only be read, not changed.</source>
        <translation>Базу «{0}» можно только читать, но не изменять.</translation>
    </message>
    <message>
        <source>The database “{0}” could not be brought to the new version. It was left as it was.</source>
        <translation>Не удалось обновить базу «{0}» до новой версии. Она осталась прежней.</translation>
    </message>
    <message>
        <source>The database “{0}” is damaged. Restore it from a backup copy.</source>
        <translation>База «{0}» повреждена. Восстановите её из резервной копии.</translation>
    </message>
    <message>
        <source>The database “{0}” was made by a newer version of the program. Update the program.</source>
        <translation>База «{0}» создана более новой версией программы. Обновите программу.</translation>
    </message>
    <message>
        <source>The deal names no client</source>
        <translation>В сделке не указан клиент</translation>
    </message>
    <message>
        <source>The deal was lost, but the file does not say why</source>
        <translation>Сделка проиграна, но причина в файле не указана</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed.</source>
        <translation>На диске нет места. Ничего не изменилось.</translation>
    </message>
    <message>
        <source>The disk with the database does not answer.</source>
        <translation>Диск с базой не отвечает.</translation>
    </message>
    <message>
        <source>The file “{0}” cannot be read. Is it open in another program?</source>
        <translation>Не удаётся прочитать файл «{0}». Возможно, он открыт в другой программе?</translation>
    </message>
    <message>
        <source>The file “{0}” cannot be written. Is it open in another program?</source>
        <translation>Не удаётся записать файл «{0}». Возможно, он открыт в другой программе?</translation>
    </message>
    <message>
        <source>The file “{0}” has a password. Save it without one and try again.</source>
        <translation>Файл «{0}» защищён паролем. Сохраните его без пароля и попробуйте снова.</translation>
    </message>
    <message>
        <source>The file “{0}” has no sheet “{1}”.</source>
        <translation>В файле «{0}» нет листа «{1}».</translation>
    </message>
    <message>
        <source>The file “{0}” holds no table.</source>
        <translation>В файле «{0}» нет таблицы.</translation>
    </message>
    <message>
        <source>The file “{0}” is damaged.</source>
        <translation>Файл «{0}» повреждён.</translation>
    </message>
    <message>
        <source>The file “{0}” is empty.</source>
        <translation>Файл «{0}» пустой.</translation>
    </message>
    <message>
        <source>The file “{0}” is too large.</source>
        <translation>Файл «{0}» слишком большой.</translation>
    </message>
    <message>
        <source>The folder of the database “{0}” is not there.</source>
        <translation>Папки, в которой должна лежать база «{0}», нет.</translation>
    </message>
    <message>
        <source>The formula has no saved result</source>
        <translation>У формулы нет сохранённого результата</translation>
    </message>
    <message>
        <source>The lines do not add up to the amount; they are kept in the note</source>
        <translation>Сумма строк не сходится с суммой сделки; строки сохранены в примечании</translation>
    </message>
    <message>
        <source>The next action has no date; it is kept in the note</source>
        <translation>У следующего действия нет даты; оно сохранено в примечании</translation>
    </message>
    <message>
        <source>The program cannot read files such as “{0}”.</source>
        <translation>Программа не умеет читать такие файлы, как «{0}».</translation>
    </message>
    <message>
        <source>The state does not go with the stage; the stage counts</source>
        <translation>Состояние противоречит этапу; взят этап</translation>
    </message>
    <message>
        <source>There are no clients in the file “{0}”.</source>
        <translation>В файле «{0}» нет клиентов.</translation>
    </message>
    <message>
        <source>There are no deals in the file “{0}”. Is it a list of something else?</source>
        <translation>В файле «{0}» нет сделок. Может быть, это список чего-то другого?</translation>
    </message>
    <message>
        <source>There are no products in the file “{0}”. Is it a list of something else?</source>
        <translation>В файле «{0}» нет товаров. Может быть, это список чего-то другого?</translation>
    </message>
    <message>
        <source>There is no database “{0}”.</source>
        <translation>Базы «{0}» нет.</translation>
    </message>
    <message>
        <source>There is no file “{0}”.</source>
        <translation>Файла «{0}» нет.</translation>
    </message>
    <message>
        <source>There is no space left for the file “{0}”.</source>
        <translation>Для файла «{0}» не хватает места на диске.</translation>
    </message>
    <message>
        <source>There is no such date</source>
        <translation>Такой даты нет</translation>
    </message>
    <message>
        <source>There is no such pipeline; the first one is taken</source>
        <translation>Такой воронки нет; взята первая</translation>
    </message>
    <message>
        <source>There is no such stage in the pipeline</source>
        <translation>Такого этапа в воронке нет</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Отменять нечего.</translation>
    </message>
    <message>
        <source>There is one like this already.</source>
        <translation>Такая запись уже есть.</translation>
    </message>
    <message>
        <source>This client asked not to be contacted ({0}): nothing was sent or dialled.</source>
        <translation>Клиент просил не звонить и не писать ({0}): ничего не отправлено и не набрано.</translation>
    </message>
    <message>
        <source>This client refused that on {0}: nothing was sent or dialled.</source>
        <translation>Клиент отказался от этого {0}: ничего не отправлено и не набрано.</translation>
    </message>
    <message>
        <source>This client withdrew the consent to that on {0}: nothing was sent or dialled.</source>
        <translation>Клиент отозвал согласие на это {0}: ничего не отправлено и не набрано.</translation>
    </message>
    <message>
        <source>This day has not come yet</source>
        <translation>Этот день ещё не наступил</translation>
    </message>
    <message>
        <source>This file is the open database itself.</source>
        <translation>Этот файл — сама открытая база.</translation>
    </message>
    <message>
        <source>This is not a number</source>
        <translation>Это не число</translation>
    </message>
    <message>
        <source>This is not on the list</source>
        <translation>Такого значения нет в списке</translation>
    </message>
    <message>
        <source>This is taken already</source>
        <translation>Такое уже есть</translation>
    </message>
    <message>
        <source>This record is not there any more.</source>
        <translation>Этой записи больше нет.</translation>
    </message>
    <message>
        <source>This record was changed meanwhile.</source>
        <translation>Эту запись тем временем изменили.</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>Слишком длинно</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
    <message>
        <source>What is closed must be opened again first.</source>
        <translation>Закрытое нужно сначала вернуть в работу.</translation>
    </message>
    <message>
        <source>“{0}” is a folder, not a file.</source>
        <translation>«{0}» — папка, а не файл.</translation>
    </message>
    <message>
        <source>“{0}” is a program. It is not opened from here; save it if you trust it.</source>
        <translation>«{0}» — это программа. Отсюда она не открывается; сохраните её, если доверяете отправителю.</translation>
    </message>
    <message>
        <source>“{0}” is another file. Choose another name, so that nothing is lost.</source>
        <translation>«{0}» — другой файл. Выберите другое имя, чтобы ничего не пропало.</translation>
    </message>
    <message>
        <source>“{0}” is not a database of this program.</source>
        <translation>«{0}» — не база этой программы.</translation>
    </message>
    <message>
        <source>“{0}” is not a letter.</source>
        <translation>«{0}» — это не письмо.</translation>
    </message>
</context>
<context>
    <name>EscalationForm</name>
    <message>
        <source>After as much more</source>
        <translation>Ещё через</translation>
    </message>
    <message>
        <source>Choose somebody</source>
        <translation>Выберите сотрудника</translation>
    </message>
    <message>
        <source>Everybody else</source>
        <translation>Всем остальным сотрудникам</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Сколько времени</translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation>Название правила</translation>
    </message>
    <message>
        <source>Of all clients</source>
        <translation>Все клиенты</translation>
    </message>
    <message>
        <source>Of class {0}</source>
        <translation>Класс {0}</translation>
    </message>
    <message>
        <source>Of which clients</source>
        <translation>Какие клиенты</translation>
    </message>
    <message>
        <source>Say who gets it then.</source>
        <translation>Выберите, кому передать.</translation>
    </message>
    <message>
        <source>That is too long.</source>
        <translation>Это слишком долго.</translation>
    </message>
    <message>
        <source>Then pass it on</source>
        <translation>Потом передать другому</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Единица</translation>
    </message>
    <message>
        <source>What was forgotten</source>
        <translation>Что забыто</translation>
    </message>
    <message>
        <source>Who gets it</source>
        <translation>Кому передать</translation>
    </message>
    <message>
        <source>Who is told</source>
        <translation>Кому сообщить</translation>
    </message>
</context>
<context>
    <name>EscalationMenu</name>
    <message>
        <source>Given to {name}: {what}</source>
        <translation>Теперь этим занимается {name}: {what}</translation>
    </message>
    <message>
        <source>Reassign</source>
        <translation>Передать другому</translation>
    </message>
    <message>
        <source>Remind {0}</source>
        <translation>Напомнить: {0}</translation>
    </message>
    <message>
        <source>Reminded: {0}</source>
        <translation>Напоминание отправлено: {0}</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Взять на себя</translation>
    </message>
    <message>
        <source>You have taken over: {0}</source>
        <translation>Вы взяли на себя: {0}</translation>
    </message>
</context>
<context>
    <name>EscalationNote</name>
    <message>
        <source>Decide</source>
        <translation>Решить</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EscalationWords</name>
    <message>
        <source>Done by whom it belonged to</source>
        <translation>Ответственный сделал сам</translation>
    </message>
    <message>
        <source>Given to: {0}</source>
        <translation>Передано: {0}</translation>
    </message>
    <message>
        <source>Nobody has seen to it yet</source>
        <translation>Пока никто не занялся</translation>
    </message>
    <message>
        <source>Reminded: {0}</source>
        <translation>Напомнили: {0}</translation>
    </message>
    <message>
        <source>Responsible: {0}</source>
        <translation>Ответственный: {0}</translation>
    </message>
    <message>
        <source>Taken over: {0}</source>
        <translation>Взял на себя: {0}</translation>
    </message>
    <message>
        <source>The head was told</source>
        <translation>Сообщено руководителю</translation>
    </message>
    <message>
        <source>The head was told: {0}</source>
        <translation>Сообщено руководителю: {0}</translation>
    </message>
    <message>
        <source>Told: {0}</source>
        <translation>Сообщено: {0}</translation>
    </message>
    <message>
        <source>deal without a next action</source>
        <translation>у сделки нет следующего действия</translation>
    </message>
    <message>
        <source>inquiry not answered</source>
        <translation>на обращение не ответили</translation>
    </message>
    <message>
        <source>no contact for too long</source>
        <translation>слишком давно не было контакта</translation>
    </message>
    <message>
        <source>task overdue</source>
        <translation>задача просрочена</translation>
    </message>
</context>
<context>
    <name>Example</name>
    <message>
        <source>Making the example…</source>
        <translation>Готовим пример…</translation>
    </message>
    <message>
        <source>Start with a clean sheet</source>
        <translation>Начать с чистого листа</translation>
    </message>
    <message>
        <source>This is an example: the clients are invented, do here what you like.</source>
        <translation>Это пример: клиенты вымышленные, пробуйте что угодно.</translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message>
        <source>All clients</source>
        <translation>Все клиенты</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Все поля</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>Contacts for a phone (.vcf)</source>
        <translation>Контакты для телефона (.vcf)</translation>
    </message>
    <message>
        <source>Excel workbook (.xlsx)</source>
        <translation>Книга Excel (.xlsx)</translation>
    </message>
    <message>
        <source>Export clients</source>
        <translation>Экспорт клиентов</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>For programs (.json)</source>
        <translation>Для программ (.json)</translation>
    </message>
    <message>
        <source>Only the columns of the list</source>
        <translation>Только столбцы списка</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Ход экспорта</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Сохранить…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Such a file always holds whole clients.</source>
        <translation>В таком файле карточки всегда сохраняются целиком.</translation>
    </message>
    <message>
        <source>Text table (.csv)</source>
        <translation>Текстовая таблица (.csv)</translation>
    </message>
    <message>
        <source>The picked clients</source>
        <translation>Выбранные клиенты</translation>
    </message>
    <message>
        <source>There is nothing to write.</source>
        <translation>Сохранять нечего.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>What the list shows</source>
        <translation>То, что в списке</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Книга Excel</translation>
    </message>
    <message>
        <source>Export clients</source>
        <translation>Экспорт клиентов</translation>
    </message>
    <message>
        <source>JSON file</source>
        <translation>Файл JSON</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Сохранено: {0}</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Показать в папке</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Остановлено. Файл не записан.</translation>
    </message>
    <message>
        <source>Text table</source>
        <translation>Текстовая таблица</translation>
    </message>
    <message>
        <source>vCard file</source>
        <translation>Файл vCard</translation>
    </message>
</context>
<context>
    <name>FactTicks</name>
    <message>
        <source>Account or site</source>
        <translation>Аккаунт или сайт</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>День рождения</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>INN</source>
        <translation>ИНН</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>{0} (on the card)</source>
        <translation>{0} (уже есть)</translation>
    </message>
    <message>
        <source>{0} (the card says otherwise)</source>
        <translation>{0} (на карточке иначе)</translation>
    </message>
</context>
<context>
    <name>FactsForm</name>
    <message>
        <source>Add a line</source>
        <translation>Добавить строку</translation>
    </message>
    <message>
        <source>Date of issue</source>
        <translation>Дата выдачи</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Кем выдан</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Registration address</source>
        <translation>Адрес регистрации</translation>
    </message>
    <message>
        <source>Series and number</source>
        <translation>Серия и номер</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Что это</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Заполнить</translation>
    </message>
    <message>
        <source>Has none</source>
        <translation>Не указывать</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
    <message>
        <source>Still right</source>
        <translation>Верно</translation>
    </message>
    <message>
        <source>Worth checking with the client</source>
        <translation>Проверьте, пока клиент на связи</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message numerus="yes">
        <source>written %n month(s) ago</source>
        <translation>
            <numerusform>записано %n месяц назад</numerusform>
            <numerusform>записано %n месяца назад</numerusform>
            <numerusform>записано %n месяцев назад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>written %n year(s) ago</source>
        <translation>
            <numerusform>записано %n год назад</numerusform>
            <numerusform>записано %n года назад</numerusform>
            <numerusform>записано %n лет назад</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Feature</name>
    <message>
        <source>Calendar</source>
        <translation>Календарь</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Касса</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Сделки</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Inquiries</source>
        <translation>Обращения</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>Возможные дубликаты</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Обещания</translation>
    </message>
    <message>
        <source>Quick capture</source>
        <translation>Быстрая запись</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Напоминания</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Отчёты</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Продажи</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
</context>
<context>
    <name>FieldForm</name>
    <message>
        <source>Kind of field</source>
        <translation>Вид поля</translation>
    </message>
    <message>
        <source>Must be filled in</source>
        <translation>Обязательное</translation>
    </message>
    <message>
        <source>Values to choose from, one per line</source>
        <translation>Значения на выбор, по одному в строке</translation>
    </message>
</context>
<context>
    <name>FieldKind</name>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Деньги</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Число</translation>
    </message>
    <message>
        <source>One of a list</source>
        <translation>Выбор из списка</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Да или нет</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Must be filled in</source>
        <translation>Обязательное</translation>
    </message>
    <message>
        <source>What this field holds</source>
        <translation>Что хранится в поле</translation>
    </message>
</context>
<context>
    <name>FieldSection</name>
    <message>
        <source>Discount</source>
        <translation>Скидка</translation>
    </message>
    <message>
        <source>Field added: {0}</source>
        <translation>Поле добавлено: {0}</translation>
    </message>
    <message>
        <source>Field changed: {0}</source>
        <translation>Поле изменено: {0}</translation>
    </message>
    <message>
        <source>Field removed: {0}</source>
        <translation>Поле удалено: {0}</translation>
    </message>
    <message>
        <source>Field renamed: {0}</source>
        <translation>Поле переименовано: {0}</translation>
    </message>
    <message>
        <source>Name at least one value.</source>
        <translation>Укажите хотя бы одно значение.</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>Новое поле</translation>
    </message>
    <message>
        <source>Of clients</source>
        <translation>Клиентов</translation>
    </message>
    <message>
        <source>Of deals</source>
        <translation>Сделок</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Свои поля</translation>
    </message>
    <message>
        <source>The order of fields was changed.</source>
        <translation>Порядок полей изменён.</translation>
    </message>
    <message>
        <source>What you want to know about clients and deals beside what is there. Own fields are in the card, those of clients also in the columns of the list, and in files that come in and go out.</source>
        <translation>Что вы хотите знать о клиентах и сделках, кроме того, что уже есть. Свои поля стоят в карточке, а поля клиентов — ещё и в колонках списка и в файлах, которые приходят и уходят.</translation>
    </message>
    <message>
        <source>Whose fields</source>
        <translation>Чьи поля</translation>
    </message>
</context>
<context>
    <name>FieldTexts</name>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>День рождения</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменён</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Client type</source>
        <translation>Тип клиента</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Создан</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>Не звонить</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>E-mail 2</source>
        <translation>Эл. почта 2</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>INN</source>
        <translation>ИНН</translation>
    </message>
    <message>
        <source>In the recycle bin</source>
        <translation>В корзине</translation>
    </message>
    <message>
        <source>Instagram</source>
        <translation>Инстаграм</translation>
    </message>
    <message>
        <source>KPP</source>
        <translation>КПП</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Последний контакт</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Must know</source>
        <translation>Важно знать</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Заметки</translation>
    </message>
    <message>
        <source>OGRN</source>
        <translation>ОГРН</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Phone 2</source>
        <translation>Телефон 2</translation>
    </message>
    <message>
        <source>Phone 3</source>
        <translation>Телефон 3</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Индекс</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Предпочтения</translation>
    </message>
    <message>
        <source>Social media</source>
        <translation>Соцсети</translation>
    </message>
    <message>
        <source>Sole trader</source>
        <translation>ИП</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Telegram</source>
        <translation>Телеграм</translation>
    </message>
    <message>
        <source>VK</source>
        <translation>ВКонтакте</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Сайт</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>не импортируется</translation>
    </message>
    <message>
        <source>own field “{0}”</source>
        <translation>своё поле «{0}»</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message numerus="yes">
        <source>%n file(s) added</source>
        <translation>
            <numerusform>Добавлен %n файл</numerusform>
            <numerusform>Добавлено %n файла</numerusform>
            <numerusform>Добавлено %n файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) copied</source>
        <translation>
            <numerusform>Скопирован %n файл</numerusform>
            <numerusform>Скопировано %n файла</numerusform>
            <numerusform>Скопировано %n файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) removed</source>
        <translation>
            <numerusform>Удалён %n файл</numerusform>
            <numerusform>Удалено %n файла</numerusform>
            <numerusform>Удалено %n файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) saved</source>
        <translation>
            <numerusform>Сохранён %n файл</numerusform>
            <numerusform>Сохранено %n файла</numerusform>
            <numerusform>Сохранено %n файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) added to the timeline</source>
        <translation>
            <numerusform>%n письмо добавлено в ленту</numerusform>
            <numerusform>%n письма добавлены в ленту</numerusform>
            <numerusform>%n писем добавлено в ленту</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already</source>
        <translation>
            <numerusform>%n уже был здесь</numerusform>
            <numerusform>%n уже были здесь</numerusform>
            <numerusform>%n уже были здесь</numerusform>
        </translation>
    </message>
    <message>
        <source>No program is set up for such files</source>
        <translation>На компьютере нет программы для таких файлов</translation>
    </message>
    <message>
        <source>Picture {0}</source>
        <translation>Снимок {0}</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>Переименовано</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Сохранено: {0}</translation>
    </message>
    <message>
        <source>Storing files…</source>
        <translation>Файлы сохраняются…</translation>
    </message>
</context>
<context>
    <name>FileDelegate</name>
    <message>
        <source>Name of the file</source>
        <translation>Имя файла</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>File name:</source>
        <translation>Имя файла:</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>Папка:</translation>
    </message>
    <message>
        <source>Kind of file:</source>
        <translation>Тип файла:</translation>
    </message>
</context>
<context>
    <name>FileList</name>
    <message>
        <source>Files of the client</source>
        <translation>Файлы клиента</translation>
    </message>
</context>
<context>
    <name>FileMenu</name>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Посмотреть</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Сохранить как…</translation>
    </message>
    <message>
        <source>Save to folder…</source>
        <translation>Сохранить в папку…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Показать в папке</translation>
    </message>
</context>
<context>
    <name>FileModel</name>
    <message>
        <source>The file is not in its place</source>
        <translation>Файла нет на месте</translation>
    </message>
</context>
<context>
    <name>FilePreview</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>Следующий файл</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Previous file</source>
        <translation>Предыдущий файл</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>Изображение читается…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Сохранить как…</translation>
    </message>
    <message>
        <source>This picture cannot be shown</source>
        <translation>Это изображение нельзя показать</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} из {1}</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n клиент</numerusform>
            <numerusform>%n клиента</numerusform>
            <numerusform>%n клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n строка</numerusform>
            <numerusform>%n строки</numerusform>
            <numerusform>%n строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%n строка пропущена</numerusform>
            <numerusform>%n строки пропущены</numerusform>
            <numerusform>%n строк пропущено</numerusform>
        </translation>
    </message>
    <message>
        <source>Is another row the header? Click it, or press Enter on it.</source>
        <translation>Заголовки в другой строке? Щёлкните её или нажмите на ней Enter.</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Листы</translation>
    </message>
    <message>
        <source>Sheets of the file</source>
        <translation>Листы файла</translation>
    </message>
    <message>
        <source>The sheet: Enter makes a row the header</source>
        <translation>Лист: Enter делает строку строкой заголовков</translation>
    </message>
    <message>
        <source>This file holds whole records: there is nothing to choose here.</source>
        <translation>В этом файле целые карточки: выбирать здесь нечего.</translation>
    </message>
    <message>
        <source>header in row {0}</source>
        <translation>заголовки в строке {0}</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>скрыт</translation>
    </message>
    <message>
        <source>no clients</source>
        <translation>нет клиентов</translation>
    </message>
    <message>
        <source>no header</source>
        <translation>без заголовков</translation>
    </message>
    <message>
        <source>nothing to import</source>
        <translation>нечего импортировать</translation>
    </message>
</context>
<context>
    <name>FilesPane</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n файл</numerusform>
            <numerusform>%n файла</numerusform>
            <numerusform>%n файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Добавить файлы</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Добавить файлы…</translation>
    </message>
    <message>
        <source>Drop contracts, price lists and photos here: they are kept beside the database and go into its copies. A letter (.eml) that is dropped becomes an entry of the timeline.</source>
        <translation>Перетащите сюда договоры, прайс-листы и фотографии: они хранятся рядом с базой и попадают в её копии. Письмо (.eml), если его перетащить, станет записью ленты.</translation>
    </message>
    <message>
        <source>Drop here to add to the card</source>
        <translation>Отпустите, чтобы добавить в карточку</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Файлов пока нет</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>Paste files or a picture</source>
        <translation>Вставить файлы или снимок</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Сохранить как…</translation>
    </message>
    <message>
        <source>There is no file and no picture on the clipboard</source>
        <translation>В буфере обмена нет ни файла, ни снимка</translation>
    </message>
    <message>
        <source>These files are too large to drag; save them instead</source>
        <translation>Эти файлы слишком велики, чтобы их перетаскивать; сохраните их через меню</translation>
    </message>
</context>
<context>
    <name>FillPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Fill in and move</source>
        <translation>Заполнить и переместить</translation>
    </message>
    <message>
        <source>Not filled in yet: {0}</source>
        <translation>Ещё не заполнено: {0}</translation>
    </message>
    <message>
        <source>What “{0}” wants to know</source>
        <translation>Что нужно для этапа «{0}»</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>30 days</source>
        <translation>30 дней</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 дней</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>All authors</source>
        <translation>Все авторы</translation>
    </message>
    <message>
        <source>All deals</source>
        <translation>Все сделки</translation>
    </message>
    <message>
        <source>All people</source>
        <translation>Все люди</translation>
    </message>
    <message>
        <source>All the time</source>
        <translation>За всё время</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Сделка</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Решения</translation>
    </message>
    <message>
        <source>Filters of the timeline</source>
        <translation>Фильтр ленты</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>From day to day</source>
        <translation>С даты по дату</translation>
    </message>
    <message>
        <source>More kinds</source>
        <translation>Другие виды записей</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>Search and filters</source>
        <translation>Поиск и фильтр</translation>
    </message>
    <message>
        <source>Search in the timeline</source>
        <translation>Поиск в ленте</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>С начала года</translation>
    </message>
    <message>
        <source>To</source>
        <translation>По</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>With entries of its people</source>
        <translation>С записями её людей</translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>За всё время</translation>
    </message>
    <message>
        <source>Became deals</source>
        <translation>Сделки</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Нарушенные</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменённые</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Clients promised</source>
        <translation>Обещали клиенты</translation>
    </message>
    <message>
        <source>Count skipped stages</source>
        <translation>Считать пропущенные этапы</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>С какого дня</translation>
    </message>
    <message>
        <source>From day to day…</source>
        <translation>С какого дня по какой…</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Забытые</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>В работе</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Выполненные</translation>
    </message>
    <message>
        <source>Lanes by class of client</source>
        <translation>Дорожки по классу клиента</translation>
    </message>
    <message>
        <source>Lanes by client</source>
        <translation>Дорожки по клиентам</translation>
    </message>
    <message>
        <source>Lanes by responsible</source>
        <translation>Дорожки по ответственным</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Прошлый месяц</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Мои</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новые</translation>
    </message>
    <message>
        <source>No action</source>
        <translation>Без действия</translation>
    </message>
    <message>
        <source>No lanes</source>
        <translation>Без дорожек</translation>
    </message>
    <message>
        <source>Only owed</source>
        <translation>Только с долгом</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открытые</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Просроченные</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>Подходящие</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Spam and repeats</source>
        <translation>Спам, повторы</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Этот месяц</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Этот квартал</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Эта неделя</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Этот год</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>По какой день</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ждут ответа</translation>
    </message>
    <message>
        <source>We promised</source>
        <translation>Обещали мы</translation>
    </message>
    <message>
        <source>What the report is about</source>
        <translation>О чём отчёт</translation>
    </message>
    <message>
        <source>Which deals</source>
        <translation>Какие сделки</translation>
    </message>
    <message>
        <source>Which inquiries</source>
        <translation>Какие обращения</translation>
    </message>
    <message>
        <source>Which promises</source>
        <translation>Какие обещания</translation>
    </message>
    <message>
        <source>Which sales</source>
        <translation>Какие продажи</translation>
    </message>
    <message>
        <source>from</source>
        <translation>с</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>не указано</translation>
    </message>
    <message>
        <source>to</source>
        <translation>по</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Birthday this month</source>
        <translation>День рождения в этом месяце</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>No contact for 60 days</source>
        <translation>Нет контакта 60 дней</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Нет следующего шага</translation>
    </message>
    <message>
        <source>Overdue promises</source>
        <translation>Просроченные обещания</translation>
    </message>
    <message>
        <source>Reset filter</source>
        <translation>Сбросить фильтр</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Сохранить…</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>found: {0}</source>
        <translation>найдено: {0}</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>пока нет</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>не указано</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>Group of goods</source>
        <translation>Группа товаров</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Воронка</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Сегмент</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>against another responsible</source>
        <translation>рядом с другим ответственным</translation>
    </message>
    <message>
        <source>against the period before</source>
        <translation>рядом с прошлым периодом</translation>
    </message>
    <message>
        <source>against the year before</source>
        <translation>рядом с прошлым годом</translation>
    </message>
    <message>
        <source>against {0}</source>
        <translation>рядом: {0}</translation>
    </message>
    <message>
        <source>by cause</source>
        <translation>по причинам</translation>
    </message>
    <message>
        <source>by channel</source>
        <translation>по каналам</translation>
    </message>
    <message>
        <source>by client</source>
        <translation>по клиентам</translation>
    </message>
    <message>
        <source>by competitor</source>
        <translation>по конкурентам</translation>
    </message>
    <message>
        <source>by day</source>
        <translation>по дням</translation>
    </message>
    <message>
        <source>by group of goods</source>
        <translation>по группам товаров</translation>
    </message>
    <message>
        <source>by kind</source>
        <translation>по видам</translation>
    </message>
    <message>
        <source>by month</source>
        <translation>по месяцам</translation>
    </message>
    <message>
        <source>by pipeline</source>
        <translation>по воронкам</translation>
    </message>
    <message>
        <source>by product</source>
        <translation>по товарам</translation>
    </message>
    <message>
        <source>by quarter</source>
        <translation>по кварталам</translation>
    </message>
    <message>
        <source>by reason</source>
        <translation>по причинам</translation>
    </message>
    <message>
        <source>by region</source>
        <translation>по регионам</translation>
    </message>
    <message>
        <source>by responsible</source>
        <translation>по ответственным</translation>
    </message>
    <message>
        <source>by segment</source>
        <translation>по сегментам</translation>
    </message>
    <message>
        <source>by source</source>
        <translation>по источникам</translation>
    </message>
    <message>
        <source>by stage</source>
        <translation>по этапам</translation>
    </message>
    <message>
        <source>by week</source>
        <translation>по неделям</translation>
    </message>
    <message>
        <source>by year</source>
        <translation>по годам</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>не указано</translation>
    </message>
    <message>
        <source>without comparison</source>
        <translation>без сравнения</translation>
    </message>
</context>
<context>
    <name>FoldedColumn</name>
    <message>
        <source>Unfold the column: {0}</source>
        <translation>Развернуть столбец: {0}</translation>
    </message>
</context>
<context>
    <name>ForecastCard</name>
    <message>
        <source>Forecast report</source>
        <translation>Отчёт «Прогноз»</translation>
    </message>
    <message>
        <source>Green is won already, blue is likely; the line is the range.</source>
        <translation>Зелёное уже выиграно, синее ожидается; черта показывает разброс.</translation>
    </message>
    <message>
        <source>There are no open deals with a date in these months.</source>
        <translation>На эти месяцы нет открытых сделок с датой.</translation>
    </message>
    <message>
        <source>{0}: won {1}, likely {2} more, from {3} to {4}</source>
        <translation>{0}: выиграно {1}, ожидается ещё {2}, от {3} до {4}</translation>
    </message>
</context>
<context>
    <name>ForgottenCard</name>
    <message>
        <source>Action</source>
        <translation>Действие</translation>
    </message>
    <message>
        <source>Call {0}</source>
        <translation>Позвонить: {0}</translation>
    </message>
    <message>
        <source>Nobody is forgotten: all deals move, and valuable clients keep buying.</source>
        <translation>Никто не забыт: все сделки движутся, ценные клиенты продолжают покупать.</translation>
    </message>
    <message>
        <source>Plan an action: {0}</source>
        <translation>Запланировать действие: {0}</translation>
    </message>
    <message>
        <source>Report on open deals</source>
        <translation>Отчёт «Открытые сделки»</translation>
    </message>
</context>
<context>
    <name>ForgottenWords</name>
    <message numerus="yes">
        <source>%n day(s) of silence</source>
        <translation>
            <numerusform>%n день тишины</numerusform>
            <numerusform>%n дня тишины</numerusform>
            <numerusform>%n дней тишины</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) without a move</source>
        <translation>
            <numerusform>%n день без движения</numerusform>
            <numerusform>%n дня без движения</numerusform>
            <numerusform>%n дней без движения</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n purchase(s) before</source>
        <translation>
            <numerusform>%n покупка раньше</numerusform>
            <numerusform>%n покупки раньше</numerusform>
            <numerusform>%n покупок раньше</numerusform>
        </translation>
    </message>
    <message>
        <source>new, nobody has been in touch yet</source>
        <translation>новый клиент, с ним ещё не связывались</translation>
    </message>
    <message>
        <source>no next action · deal of {0}</source>
        <translation>нет следующего действия · сделка {0}</translation>
    </message>
    <message>
        <source>{0} · deal of {1}</source>
        <translation>{0} · сделка {1}</translation>
    </message>
</context>
<context>
    <name>FormBody</name>
    <message>
        <source>At that time there is already: {0}</source>
        <translation>На это время уже записано: {0}</translation>
    </message>
    <message>
        <source>Change only this one</source>
        <translation>Изменить только эту</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Чек-лист</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Сделка</translation>
    </message>
    <message>
        <source>Hour of the deadline</source>
        <translation>Час срока</translation>
    </message>
    <message>
        <source>Kind: {0}</source>
        <translation>Вид: {0}</translation>
    </message>
    <message>
        <source>More: deadline, place, checklist, reminders, repeating</source>
        <translation>Ещё: срок, место, чек-лист, напоминания, повторение</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Важность</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>Напомнить</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Повторять</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Task in one line</source>
        <translation>Задача одной строкой</translation>
    </message>
    <message>
        <source>This one and all that follow</source>
        <translation>Эту и все следующие</translation>
    </message>
    <message>
        <source>Understood: {0}</source>
        <translation>Понято так: {0}</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Что нужно сделать</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Who takes part</source>
        <translation>Участники</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>срок: {0}</translation>
    </message>
    <message>
        <source>day</source>
        <translation>день</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>час</translation>
    </message>
    <message>
        <source>repeats</source>
        <translation>повторяется</translation>
    </message>
    <message>
        <source>tomorrow at 3 pm call Petrov</source>
        <translation>завтра в 15 позвонить Петрову</translation>
    </message>
    <message>
        <source>without a time</source>
        <translation>без времени</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n байт</numerusform>
            <numerusform>%n байта</numerusform>
            <numerusform>%n байт</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n дн.</numerusform>
            <numerusform>%n дн.</numerusform>
            <numerusform>%n дн.</numerusform>
        </translation>
    </message>
    <message>
        <source>, ext. {0}</source>
        <translation>, доб. {0}</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>через %n день</numerusform>
            <numerusform>через %n дня</numerusform>
            <numerusform>через %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>завтра</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>вчера</translation>
    </message>
</context>
<context>
    <name>FunnelCard</name>
    <message>
        <source>Funnel report</source>
        <translation>Отчёт «Воронка»</translation>
    </message>
    <message>
        <source>No deal was opened this month.</source>
        <translation>В этом месяце не открыто ни одной сделки.</translation>
    </message>
    <message numerus="yes">
        <source>{0}: %n deal(s), {1}</source>
        <translation>
            <numerusform>{0}: %n сделка, {1}</numerusform>
            <numerusform>{0}: %n сделки, {1}</numerusform>
            <numerusform>{0}: %n сделок, {1}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GreetingMenu</name>
    <message>
        <source>Begin a letter</source>
        <translation>Начать письмо</translation>
    </message>
    <message>
        <source>Copy: {0}</source>
        <translation>Скопировать: {0}</translation>
    </message>
    <message>
        <source>Edit the templates…</source>
        <translation>Изменить шаблоны…</translation>
    </message>
    <message>
        <source>The greeting was copied.</source>
        <translation>Поздравление скопировано.</translation>
    </message>
    <message>
        <source>This client has no e-mail address.</source>
        <translation>У этого клиента не указан адрес электронной почты.</translation>
    </message>
</context>
<context>
    <name>GreetingSection</name>
    <message>
        <source>Greetings</source>
        <translation>Поздравления</translation>
    </message>
    <message>
        <source>Marks that are filled in: {marks}. What stands in [square brackets] is left out when a mark in it is unknown, such as the age of somebody whose year of birth nobody knows.</source>
        <translation>Вместо этих меток подставляются данные клиента: {marks}. Текст в [квадратных скобках] пропускается, если подставить нечего: например, возраст, когда год рождения неизвестен.</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Название шаблона</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Новый шаблон</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Шаблон</translation>
    </message>
    <message>
        <source>Text of the greeting</source>
        <translation>Текст поздравления</translation>
    </message>
    <message>
        <source>The template was removed.</source>
        <translation>Шаблон удалён.</translation>
    </message>
    <message>
        <source>The template was saved.</source>
        <translation>Шаблон сохранён.</translation>
    </message>
    <message>
        <source>There is a mark in braces that the program does not know.</source>
        <translation>В фигурных скобках стоит метка, которой программа не знает.</translation>
    </message>
    <message>
        <source>What you write on birthdays and other days. A reminder of such a day offers these texts.</source>
        <translation>Что вы пишете в дни рождения и другие памятные дни. Напоминание о таком дне предложит эти тексты.</translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message>
        <source>Above the table</source>
        <translation>Над таблицей</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Заголовки</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Row is</source>
        <translation>Что это</translation>
    </message>
</context>
<context>
    <name>GroupDesk</name>
    <message>
        <source>Do not call</source>
        <translation>Не звонить</translation>
    </message>
    <message numerus="yes">
        <source>Why must %n client(s) not be called?</source>
        <translation>
            <numerusform>Почему нельзя звонить %n клиенту?</numerusform>
            <numerusform>Почему нельзя звонить %n клиентам?</numerusform>
            <numerusform>Почему нельзя звонить %n клиентам?</numerusform>
        </translation>
    </message>
    <message>
        <source>asked not to be called</source>
        <translation>просьба не звонить</translation>
    </message>
</context>
<context>
    <name>GroupWords</name>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Просрочено</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Завтра</translation>
    </message>
    <message>
        <source>Within a week</source>
        <translation>В течение недели</translation>
    </message>
    <message>
        <source>Without a time</source>
        <translation>Без времени</translation>
    </message>
</context>
<context>
    <name>HandleKinds</name>
    <message>
        <source>Other</source>
        <translation>Другое</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Сайт</translation>
    </message>
    <message>
        <source>VK</source>
        <translation>ВКонтакте</translation>
    </message>
</context>
<context>
    <name>HandleRow</name>
    <message>
        <source>Kind: {0}</source>
        <translation>Вид: {0}</translation>
    </message>
    <message>
        <source>Messenger or site</source>
        <translation>Мессенджер или сайт</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>Открыть {0}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
</context>
<context>
    <name>HistoryKinds</name>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Brought in</source>
        <translation>Загрузка</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Contacts and promises</source>
        <translation>Контакты и обещания</translation>
    </message>
    <message>
        <source>Deals and sales</source>
        <translation>Сделки и продажи</translation>
    </message>
    <message>
        <source>For good</source>
        <translation>Навсегда</translation>
    </message>
    <message>
        <source>Lists and settings</source>
        <translation>Списки и настройки</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Удаление</translation>
    </message>
    <message>
        <source>Tasks and reminders</source>
        <translation>Задачи и напоминания</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Отменено</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Action</source>
        <translation>Действие</translation>
    </message>
    <message>
        <source>Each action is noted here: who did what and when. Any of them can be taken back later, not only the last one.</source>
        <translation>Здесь записывается каждое действие: кто, что и когда сделал. Отменить можно любое из них, не только последнее.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Все сотрудники</translation>
    </message>
    <message>
        <source>History of actions</source>
        <translation>История действий</translation>
    </message>
    <message>
        <source>No such actions</source>
        <translation>Таких действий нет</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>Пока ничего не сделано</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Reset the filter</source>
        <translation>Сбросить фильтр</translation>
    </message>
    <message>
        <source>There is something in the history, but nothing that fits this filter.</source>
        <translation>История не пуста, но под этот фильтр ничего не подходит.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Whose actions</source>
        <translation>Чьи действия</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>History of changes</source>
        <translation>История изменений</translation>
    </message>
    <message>
        <source>Nothing was changed since this card was made.</source>
        <translation>С создания карточки в ней ничего не меняли.</translation>
    </message>
</context>
<context>
    <name>ImportDialogs</name>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Выбрать</translation>
    </message>
    <message>
        <source>Choose a file with clients</source>
        <translation>Файл с клиентами</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Книга Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Lists of clients ({0})</source>
        <translation>Списки клиентов ({0})</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Save the problem rows</source>
        <translation>Сохранить строки с замечаниями</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>%n column(s) to look at</source>
        <translation>
            <numerusform>Взгляните на %n столбец</numerusform>
            <numerusform>Взгляните на %n столбца</numerusform>
            <numerusform>Взгляните на %n столбцов</numerusform>
        </translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Другой файл</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Выбрать другой файл</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>Из буфера обмена</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>Reading {0}</source>
        <translation>Читаем {0}</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Сохранено: {0}</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Остановлено. Ничего не изменилось.</translation>
    </message>
    <message>
        <source>There are no clients in what was copied.</source>
        <translation>В скопированном нет клиентов.</translation>
    </message>
    <message>
        <source>There is no text in the clipboard.</source>
        <translation>В буфере обмена нет текста.</translation>
    </message>
    <message>
        <source>Wait until the import under way is done.</source>
        <translation>Подождите, пока закончится начатый импорт.</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>Adds to “{0}”</source>
        <translation>Дополнит карточку «{0}»</translation>
    </message>
    <message>
        <source>Adds what the card does not know yet. What stands there is never overwritten.</source>
        <translation>Добавится то, чего в карточке нет. Записанное раньше не изменится.</translation>
    </message>
    <message>
        <source>Already there: {0}</source>
        <translation>Уже есть: {0}</translation>
    </message>
    <message>
        <source>Always new</source>
        <translation>Всегда новый</translation>
    </message>
    <message>
        <source>Below the table</source>
        <translation>Под таблицей</translation>
    </message>
    <message>
        <source>Clients that are there already stay as they are.</source>
        <translation>Клиенты, которые уже есть, останутся как были.</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Столбец</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Дополнится</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Контакты</translation>
    </message>
    <message>
        <source>Each row becomes a new client, without looking for the same one. Mind doubles!</source>
        <translation>Каждая строка станет новым клиентом, без поиска такого же. Возможны дубли!</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Сведения</translation>
    </message>
    <message>
        <source>Fill gaps</source>
        <translation>Дополнить</translation>
    </message>
    <message>
        <source>Header again</source>
        <translation>Повтор заголовков</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>В файле</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Объединится</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Не нужен</translation>
    </message>
    <message>
        <source>Neither a name nor a phone</source>
        <translation>Нет ни имени, ни телефона</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новый</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>Новое поле</translation>
    </message>
    <message>
        <source>New, though there is a namesake: {0}</source>
        <translation>Новый, хотя есть тёзка: {0}</translation>
    </message>
    <message>
        <source>No field fits this heading.</source>
        <translation>Для этого заголовка нет подходящего поля.</translation>
    </message>
    <message>
        <source>No field fits. An own field with this heading will be made, so nothing is lost.</source>
        <translation>Подходящего поля нет. Появится своё поле с таким названием, и ничего не потеряется.</translation>
    </message>
    <message>
        <source>Not in the database yet</source>
        <translation>В базе такого ещё нет</translation>
    </message>
    <message>
        <source>Nothing new about “{0}”</source>
        <translation>Ничего нового: «{0}»</translation>
    </message>
    <message>
        <source>Our work</source>
        <translation>Работа с клиентом</translation>
    </message>
    <message>
        <source>Please check</source>
        <translation>Проверьте</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Замечания</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>Распознан</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Отклонена</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Раздел</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Пропустим</translation>
    </message>
    <message>
        <source>The column has no heading. Its values go to the notes.</source>
        <translation>У столбца нет заголовка. Его значения попадут в заметки.</translation>
    </message>
    <message>
        <source>The column is empty.</source>
        <translation>Столбец пуст.</translation>
    </message>
    <message>
        <source>The file wins</source>
        <translation>Заменить</translation>
    </message>
    <message>
        <source>The heading says so, and the values agree.</source>
        <translation>Так говорит заголовок, и значения подходят.</translation>
    </message>
    <message>
        <source>The heading says so.</source>
        <translation>Так говорит заголовок.</translation>
    </message>
    <message>
        <source>The name is too long</source>
        <translation>Слишком длинное имя</translation>
    </message>
    <message>
        <source>The same client as in row {0}</source>
        <translation>Тот же клиент, что в строке {0}</translation>
    </message>
    <message>
        <source>The values look like that.</source>
        <translation>Похоже по значениям.</translation>
    </message>
    <message>
        <source>These are only row numbers.</source>
        <translation>Это просто номера строк.</translation>
    </message>
    <message>
        <source>To the note</source>
        <translation>В примечание</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Values of the file replace those of the card. Empty cells erase nothing.</source>
        <translation>Значения из файла заменят записанные в карточке. Пустые ячейки ничего не сотрут.</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Что не так</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>You chose this, now or in an earlier import.</source>
        <translation>Так выбрали вы: сейчас или в прошлый раз.</translation>
    </message>
    <message>
        <source>You have an own field of this name.</source>
        <translation>У вас есть своё поле с таким названием.</translation>
    </message>
    <message>
        <source>Your choice</source>
        <translation>Ваш выбор</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>{0}: {1} — “{2}”</source>
        <translation>{0}: {1} — «{2}»</translation>
    </message>
</context>
<context>
    <name>IncomingPanel</name>
    <message numerus="yes">
        <source>%n already here</source>
        <translation>
            <numerusform>%n уже есть</numerusform>
            <numerusform>%n уже есть</numerusform>
            <numerusform>%n уже есть</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n изменена</numerusform>
            <numerusform>%n изменены</numerusform>
            <numerusform>%n изменено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n новая</numerusform>
            <numerusform>%n новых</numerusform>
            <numerusform>%n новых</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Загрузить</translation>
    </message>
    <message>
        <source>Taken in: {0}</source>
        <translation>Загружено: {0}</translation>
    </message>
    <message>
        <source>What cannot be taken as it is</source>
        <translation>Что нельзя взять как есть</translation>
    </message>
    <message>
        <source>What is in the file</source>
        <translation>Что есть в файле</translation>
    </message>
    <message>
        <source>repeated</source>
        <translation>повторяется</translation>
    </message>
    <message>
        <source>without a time</source>
        <translation>без времени</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… и ещё %n</numerusform>
            <numerusform>… и ещё %n</numerusform>
            <numerusform>… и ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InquiriesPage</name>
    <message>
        <source>Clear the selection</source>
        <translation>Снять выделение</translation>
    </message>
    <message>
        <source>Each inquiry became a deal, or was spam or a duplicate.</source>
        <translation>Каждое обращение стало сделкой либо оказалось спамом или повтором.</translation>
    </message>
    <message>
        <source>Everybody has an answer</source>
        <translation>Все получили ответ</translation>
    </message>
    <message>
        <source>Inquiries</source>
        <translation>Обращения</translation>
    </message>
    <message>
        <source>Inquiry</source>
        <translation>Обращение</translation>
    </message>
    <message>
        <source>Name, phone, text…</source>
        <translation>Имя, телефон, текст…</translation>
    </message>
    <message>
        <source>New inquiry</source>
        <translation>Новое обращение</translation>
    </message>
    <message>
        <source>New inquiry (Ctrl+Shift+I)</source>
        <translation>Новое обращение (Ctrl+Shift+I)</translation>
    </message>
    <message>
        <source>No such inquiries</source>
        <translation>Таких обращений нет</translation>
    </message>
    <message>
        <source>Nobody has asked yet</source>
        <translation>Пока никто не обращался</translation>
    </message>
    <message>
        <source>Register an inquiry</source>
        <translation>Записать обращение</translation>
    </message>
    <message>
        <source>Search in the inquiries</source>
        <translation>Искать в обращениях</translation>
    </message>
    <message>
        <source>Select all {0}</source>
        <translation>Выбрать все {0}</translation>
    </message>
    <message>
        <source>Selected {0} of {1}</source>
        <translation>Выбрано {0} из {1}</translation>
    </message>
    <message>
        <source>Show all in work</source>
        <translation>Показать все в работе</translation>
    </message>
    <message>
        <source>There are inquiries, but none that fits what you chose above.</source>
        <translation>Обращения есть, но ни одно не подходит под то, что выбрано выше.</translation>
    </message>
    <message>
        <source>To make a deal, a name, a phone or an e-mail is needed.</source>
        <translation>Чтобы завести сделку, нужно имя, телефон или электронная почта.</translation>
    </message>
    <message>
        <source>Write down here each call, letter or message of a possible client: nobody is forgotten, you see who waits for an answer, and a deal is made of it without typing anything twice.</source>
        <translation>Записывайте сюда каждый звонок, письмо или сообщение возможного клиента: никто не забыт, видно, кто ждёт ответа, а сделка получается из обращения без повторного набора.</translation>
    </message>
</context>
<context>
    <name>InquiryDeeds</name>
    <message>
        <source>Answered</source>
        <translation>Ответ дан</translation>
    </message>
    <message>
        <source>Back to work</source>
        <translation>Вернуть в работу</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Повтор</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Make a deal</source>
        <translation>Завести сделку</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>Подходит</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Спам</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Взять</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Задача</translation>
    </message>
</context>
<context>
    <name>InquiryDoing</name>
    <message numerus="yes">
        <source>%n inquiry(s) answered</source>
        <translation>
            <numerusform>Ответ дан на %n обращение</numerusform>
            <numerusform>Ответ дан на %n обращения</numerusform>
            <numerusform>Ответ дан на %n обращений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inquiry(s) back in work</source>
        <translation>
            <numerusform>%n обращение снова в работе</numerusform>
            <numerusform>%n обращения снова в работе</numerusform>
            <numerusform>%n обращений снова в работе</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inquiry(s) marked as duplicates</source>
        <translation>
            <numerusform>%n обращение отмечено как повтор</numerusform>
            <numerusform>%n обращения отмечены как повторы</numerusform>
            <numerusform>%n обращений отмечены как повторы</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inquiry(s) marked as spam</source>
        <translation>
            <numerusform>%n обращение отмечено как спам</numerusform>
            <numerusform>%n обращения отмечены как спам</numerusform>
            <numerusform>%n обращений отмечены как спам</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inquiry(s) qualified</source>
        <translation>
            <numerusform>%n обращение подходит</numerusform>
            <numerusform>%n обращения подходят</numerusform>
            <numerusform>%n обращений подходят</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inquiry(s) removed</source>
        <translation>
            <numerusform>Убрано %n обращение</numerusform>
            <numerusform>Убрано %n обращения</numerusform>
            <numerusform>Убрано %n обращений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inquiry(s) taken</source>
        <translation>
            <numerusform>Взято %n обращение</numerusform>
            <numerusform>Взято %n обращения</numerusform>
            <numerusform>Взято %n обращений</numerusform>
        </translation>
    </message>
    <message>
        <source>Inquiry No. {0}</source>
        <translation>Обращение № {0}</translation>
    </message>
    <message>
        <source>Inquiry added: {0}</source>
        <translation>Обращение записано: {0}</translation>
    </message>
    <message>
        <source>The inquiry became a deal</source>
        <translation>Обращение стало сделкой</translation>
    </message>
</context>
<context>
    <name>InquiryForm</name>
    <message>
        <source>Answered already</source>
        <translation>Ответ уже дан</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Change the inquiry</source>
        <translation>Изменить обращение</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Enter; in the text Ctrl+Enter</source>
        <translation>Enter; в тексте Ctrl+Enter</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>Как обратились</translation>
    </message>
    <message>
        <source>How it came: {0}</source>
        <translation>Как обратились: {0}</translation>
    </message>
    <message>
        <source>New inquiry</source>
        <translation>Новое обращение</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Say who asks, or what for.</source>
        <translation>Напишите, кто обращается или с чем.</translation>
    </message>
    <message>
        <source>This may be {0}</source>
        <translation>Это, возможно, {0}</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>О чём</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Что сказали или написали</translation>
    </message>
    <message>
        <source>Where they know us from</source>
        <translation>Откуда узнали о нас</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>Кто обращается</translation>
    </message>
</context>
<context>
    <name>InquiryTexts</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>опоздали на %n день</numerusform>
            <numerusform>опоздали на %n дня</numerusform>
            <numerusform>опоздали на %n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>остался %n день</numerusform>
            <numerusform>осталось %n дня</numerusform>
            <numerusform>осталось %n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n ч назад</numerusform>
            <numerusform>%n ч назад</numerusform>
            <numerusform>%n ч назад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h late</source>
        <translation>
            <numerusform>опоздали на %n ч</numerusform>
            <numerusform>опоздали на %n ч</numerusform>
            <numerusform>опоздали на %n ч</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h left</source>
        <translation>
            <numerusform>остался %n ч</numerusform>
            <numerusform>осталось %n ч</numerusform>
            <numerusform>осталось %n ч</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inquiry(s) wait(s) for an answer</source>
        <translation>
            <numerusform>%n обращение ждёт ответа</numerusform>
            <numerusform>%n обращения ждут ответа</numerusform>
            <numerusform>%n обращений ждут ответа</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n мин назад</numerusform>
            <numerusform>%n мин назад</numerusform>
            <numerusform>%n мин назад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min late</source>
        <translation>
            <numerusform>опоздали на %n мин</numerusform>
            <numerusform>опоздали на %n мин</numerusform>
            <numerusform>опоздали на %n мин</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>осталась %n мин</numerusform>
            <numerusform>осталось %n мин</numerusform>
            <numerusform>осталось %n мин</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them too long</source>
        <translation>
            <numerusform>%n из них слишком долго</numerusform>
            <numerusform>%n из них слишком долго</numerusform>
            <numerusform>%n из них слишком долго</numerusform>
        </translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Сделка</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Повтор</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Messenger</source>
        <translation>Мессенджер</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новое</translation>
    </message>
    <message>
        <source>Nothing was said</source>
        <translation>Ничего не сказано</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Другое</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>Подходит</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Сайт</translation>
    </message>
    <message>
        <source>Social network</source>
        <translation>Соцсеть</translation>
    </message>
    <message>
        <source>Somebody unknown</source>
        <translation>Неизвестно кто</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Спам</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Взято</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Визит</translation>
    </message>
    <message>
        <source>answered at once</source>
        <translation>ответ сразу</translation>
    </message>
    <message numerus="yes">
        <source>answered in %n day(s)</source>
        <translation>
            <numerusform>ответ через %n день</numerusform>
            <numerusform>ответ через %n дня</numerusform>
            <numerusform>ответ через %n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>answered in %n h</source>
        <translation>
            <numerusform>ответ через %n ч</numerusform>
            <numerusform>ответ через %n ч</numerusform>
            <numerusform>ответ через %n ч</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>answered in %n min</source>
        <translation>
            <numerusform>ответ через %n мин</numerusform>
            <numerusform>ответ через %n мин</numerusform>
            <numerusform>ответ через %n мин</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>только что</translation>
    </message>
</context>
<context>
    <name>LaneHead</name>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n сделка</numerusform>
            <numerusform>%n сделки</numerusform>
            <numerusform>%n сделок</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LanguageStep</name>
    <message>
        <source>Three steps, less than a minute. Everything can be changed later.</source>
        <translation>Три шага, меньше минуты. Всё можно поменять потом.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Добро пожаловать</translation>
    </message>
</context>
<context>
    <name>LeadWords</name>
    <message numerus="yes">
        <source>%n day(s) before</source>
        <translation>
            <numerusform>за %n день</numerusform>
            <numerusform>за %n дня</numerusform>
            <numerusform>за %n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) before</source>
        <translation>
            <numerusform>за %n час</numerusform>
            <numerusform>за %n часа</numerusform>
            <numerusform>за %n часов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) before</source>
        <translation>
            <numerusform>за %n минуту</numerusform>
            <numerusform>за %n минуты</numerusform>
            <numerusform>за %n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>when it begins</source>
        <translation>в момент начала</translation>
    </message>
</context>
<context>
    <name>Length</name>
    <message>
        <source>days</source>
        <translation>дней</translation>
    </message>
    <message>
        <source>working hours</source>
        <translation>рабочих часов</translation>
    </message>
    <message>
        <source>working minutes</source>
        <translation>рабочих минут</translation>
    </message>
</context>
<context>
    <name>LifeStage</name>
    <message>
        <source>Buys from us</source>
        <translation>Покупает у нас</translation>
    </message>
    <message>
        <source>Do not work with</source>
        <translation>Не работаем</translation>
    </message>
    <message>
        <source>In talks</source>
        <translation>Ведём переговоры</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Новый контакт</translation>
    </message>
    <message>
        <source>Went quiet</source>
        <translation>Давно не покупает</translation>
    </message>
</context>
<context>
    <name>LinesEditor</name>
    <message>
        <source>Add a product</source>
        <translation>Добавить товар</translation>
    </message>
    <message>
        <source>Add: name, article or barcode</source>
        <translation>Добавить: название, артикул или штрихкод</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Order</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>Показать таблицей</translation>
    </message>
</context>
<context>
    <name>ListTexts</name>
    <message>
        <source>About</source>
        <translation>О чём</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закрыто</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Сделка</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Направление</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>Не звонить</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Зафиксирован</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Чем закончилось</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Минут</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Number or address</source>
        <translation>Номер или адрес</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Закреплено</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Обещание</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Обещания</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Кто обещал</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Сегмент</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Сегменты</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Лента</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>До какого дня</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Whose word</source>
        <translation>Чьё слово</translation>
    </message>
    <message>
        <source>incoming</source>
        <translation>входящий</translation>
    </message>
    <message>
        <source>outgoing</source>
        <translation>исходящий</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message numerus="yes">
        <source>Log a contact: %n client(s)</source>
        <translation>
            <numerusform>Записать контакт: %n клиент</numerusform>
            <numerusform>Записать контакт: %n клиента</numerusform>
            <numerusform>Записать контакт: %n клиентов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Просторные</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Компактные</translation>
    </message>
    <message>
        <source>Compact rows show more clients at a time.</source>
        <translation>В компактном виде на экран помещается больше клиентов.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Крупный</translation>
    </message>
    <message>
        <source>Larger text, and rows and buttons to match.</source>
        <translation>Крупнее буквы, а с ними строки и кнопки.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>Вид и язык</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Строки</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>The colours were changed.</source>
        <translation>Тема изменена.</translation>
    </message>
    <message>
        <source>The height of rows was changed.</source>
        <translation>Высота строк изменена.</translation>
    </message>
    <message>
        <source>The language was changed.</source>
        <translation>Язык изменён.</translation>
    </message>
    <message>
        <source>The size of the text was changed.</source>
        <translation>Размер текста изменён.</translation>
    </message>
    <message>
        <source>These settings belong to this computer. Each is in force at once.</source>
        <translation>Эти настройки относятся только к этому компьютеру и действуют сразу.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Обычный</translation>
    </message>
    <message>
        <source>“As the system” changes with day and night.</source>
        <translation>«Как в системе» меняется вместе с темой компьютера.</translation>
    </message>
</context>
<context>
    <name>LossPanel</name>
    <message>
        <source>Another reason</source>
        <translation>Другая причина</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Close as lost</source>
        <translation>Закрыть как проигранную</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>Конкурент</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Who got the order, if anybody</source>
        <translation>К кому ушёл заказ, если ушёл</translation>
    </message>
    <message>
        <source>Why was it lost?</source>
        <translation>Почему проиграли?</translation>
    </message>
</context>
<context>
    <name>LostReasonSection</name>
    <message>
        <source>Delivery takes too long</source>
        <translation>Долгая доставка</translation>
    </message>
    <message>
        <source>New reason</source>
        <translation>Новая причина</translation>
    </message>
    <message>
        <source>Reason added: {0}</source>
        <translation>Причина добавлена: {0}</translation>
    </message>
    <message>
        <source>Reason removed: {0}</source>
        <translation>Причина удалена: {0}</translation>
    </message>
    <message>
        <source>Reason renamed: {0}</source>
        <translation>Причина переименована: {0}</translation>
    </message>
    <message>
        <source>Reasons for loss</source>
        <translation>Причины проигрыша</translation>
    </message>
    <message>
        <source>The order of reasons was changed.</source>
        <translation>Изменён порядок причин.</translation>
    </message>
    <message>
        <source>Why deals are lost. One of these is asked for each time; reports count them.</source>
        <translation>Почему сделки проигрываются. Каждый раз нужно выбрать одну из причин; отчёты их считают.</translation>
    </message>
</context>
<context>
    <name>MailingSection</name>
    <message>
        <source>By e-mail</source>
        <translation>По электронной почте</translation>
    </message>
    <message>
        <source>By e-mail or phone</source>
        <translation>По почте или телефону</translation>
    </message>
    <message>
        <source>By phone: SMS, messengers</source>
        <translation>По телефону: СМС, мессенджеры</translation>
    </message>
    <message>
        <source>For a mailing: only who may be written to</source>
        <translation>Для рассылки: только те, кому можно писать</translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n client(s).</source>
        <translation>
            <numerusform>Не войдёт: %n клиент.</numerusform>
            <numerusform>Не войдут: %n клиента.</numerusform>
            <numerusform>Не войдут: %n клиентов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only who agreed to mailings</source>
        <translation>Только согласные на рассылки</translation>
    </message>
    <message>
        <source>To have it all: everybody</source>
        <translation>Чтобы было всё: все клиенты</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Для чего</translation>
    </message>
    <message numerus="yes">
        <source>Will be written: %n client(s).</source>
        <translation>
            <numerusform>Будет записан: %n клиент.</numerusform>
            <numerusform>Будут записаны: %n клиента.</numerusform>
            <numerusform>Будут записаны: %n клиентов.</numerusform>
        </translation>
    </message>
    <message>
        <source>asked not to be called: {0}</source>
        <translation>просили не звонить: {0}</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>считаю…</translation>
    </message>
    <message>
        <source>never agreed: {0}</source>
        <translation>согласия не давали: {0}</translation>
    </message>
    <message>
        <source>no such address: {0}</source>
        <translation>нет такого адреса: {0}</translation>
    </message>
    <message>
        <source>refused: {0}</source>
        <translation>отказались: {0}</translation>
    </message>
    <message>
        <source>withdrew the consent: {0}</source>
        <translation>отозвали согласие: {0}</translation>
    </message>
</context>
<context>
    <name>MembersEditor</name>
    <message>
        <source>Add somebody who takes part</source>
        <translation>Добавить участника</translation>
    </message>
    <message>
        <source>Add: name or phone</source>
        <translation>Добавить: имя или телефон</translation>
    </message>
    <message>
        <source>How much depends on this person</source>
        <translation>Насколько исход зависит от этого человека</translation>
    </message>
    <message>
        <source>Influence of {0}</source>
        <translation>Влияние: {0}</translation>
    </message>
    <message>
        <source>Role of {0}</source>
        <translation>Роль: {0}</translation>
    </message>
    <message>
        <source>Take {0} off</source>
        <translation>Убрать: {0}</translation>
    </message>
</context>
<context>
    <name>MergePicker</name>
    <message numerus="yes">
        <source>%n card(s) found</source>
        <translation>
            <numerusform>Найдена %n карточка</numerusform>
            <numerusform>Найдено %n карточки</numerusform>
            <numerusform>Найдено %n карточек</numerusform>
        </translation>
    </message>
    <message>
        <source>Cards found</source>
        <translation>Найденные карточки</translation>
    </message>
    <message>
        <source>Find the other card</source>
        <translation>Найти вторую карточку</translation>
    </message>
    <message>
        <source>Like this card</source>
        <translation>Похожие на эту карточку</translation>
    </message>
    <message>
        <source>Name, phone or company</source>
        <translation>Имя, телефон или компания</translation>
    </message>
    <message>
        <source>No card is like this one. Find the other by its name or phone.</source>
        <translation>Похожих карточек нет. Найдите вторую по имени или телефону.</translation>
    </message>
</context>
<context>
    <name>MergeTable</name>
    <message>
        <source>Both</source>
        <translation>Оба</translation>
    </message>
    <message>
        <source>Will be</source>
        <translation>Станет</translation>
    </message>
</context>
<context>
    <name>MergeView</name>
    <message>
        <source>A card was changed meanwhile. Here is how both are now.</source>
        <translation>Одну из карточек успели изменить. Вот обе, какими они стали.</translation>
    </message>
    <message>
        <source>Cards merged: {0}</source>
        <translation>Карточки объединены: {0}</translation>
    </message>
    <message>
        <source>Close without merging</source>
        <translation>Закрыть, не объединяя</translation>
    </message>
    <message>
        <source>Find the card that is to go into this one.</source>
        <translation>Найдите карточку, которая войдёт в эту.</translation>
    </message>
    <message>
        <source>Keep the other card</source>
        <translation>Оставить вторую карточку</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Объединить</translation>
    </message>
    <message>
        <source>Merge two cards</source>
        <translation>Объединение двух карточек</translation>
    </message>
    <message>
        <source>Noted: these are different clients</source>
        <translation>Запомнили: это разные клиенты</translation>
    </message>
    <message>
        <source>The card on the left stays and gets what you choose; the other goes to the recycle bin.</source>
        <translation>Левая карточка останется и получит то, что вы выберете; вторая уйдёт в корзину.</translation>
    </message>
    <message>
        <source>These are different clients</source>
        <translation>Это разные клиенты</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close message</source>
        <translation>Закрыть сообщение</translation>
    </message>
</context>
<context>
    <name>MiniMonth</name>
    <message>
        <source>Month after</source>
        <translation>Следующий месяц</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Предыдущий месяц</translation>
    </message>
    <message>
        <source>Small month</source>
        <translation>Малый календарь</translation>
    </message>
</context>
<context>
    <name>MoneyCard</name>
    <message numerus="yes">
        <source>%n open deal(s)</source>
        <translation>
            <numerusform>%n открытая сделка</numerusform>
            <numerusform>%n открытые сделки</numerusform>
            <numerusform>%n открытых сделок</numerusform>
        </translation>
    </message>
    <message>
        <source>Open deals</source>
        <translation>Отчёт «Открытые сделки»</translation>
    </message>
    <message>
        <source>expected by the end of the month: {0}</source>
        <translation>к концу месяца ожидается {0}</translation>
    </message>
    <message>
        <source>won this month: {0}</source>
        <translation>выиграно в этом месяце {0}</translation>
    </message>
</context>
<context>
    <name>MoneyPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Give the money back</source>
        <translation>Вернуть деньги</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Как</translation>
    </message>
    <message>
        <source>No more than was paid can go back.</source>
        <translation>Вернуть можно не больше, чем оплачено.</translation>
    </message>
    <message>
        <source>Owed: {0}</source>
        <translation>Осталось оплатить: {0}</translation>
    </message>
    <message>
        <source>Paid: {0}</source>
        <translation>Оплачено: {0}</translation>
    </message>
    <message>
        <source>Payment for sale {0}</source>
        <translation>Оплата продажи {0}</translation>
    </message>
    <message>
        <source>Refund for sale {0}</source>
        <translation>Возврат по продаже {0}</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Take the money</source>
        <translation>Принять оплату</translation>
    </message>
</context>
<context>
    <name>MonthValue</name>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
</context>
<context>
    <name>MoreButton</name>
    <message>
        <source>Choose the screens…</source>
        <translation>Выбрать разделы…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
</context>
<context>
    <name>MovableRow</name>
    <message>
        <source>Move down</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Выше</translation>
    </message>
</context>
<context>
    <name>Mover</name>
    <message numerus="yes">
        <source>%n deal(s) lost</source>
        <translation>
            <numerusform>Проиграна %n сделка</numerusform>
            <numerusform>Проиграны %n сделки</numerusform>
            <numerusform>Проиграно %n сделок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) moved</source>
        <translation>
            <numerusform>Перемещена %n сделка</numerusform>
            <numerusform>Перемещены %n сделки</numerusform>
            <numerusform>Перемещено %n сделок</numerusform>
        </translation>
    </message>
    <message>
        <source>Lost: {0}</source>
        <translation>Проиграна: {0}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>NamedRow</name>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Remove “{0}”</source>
        <translation>Удалить «{0}»</translation>
    </message>
</context>
<context>
    <name>NamesValue</name>
    <message>
        <source>Choose</source>
        <translation>Выбрать</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>выберите…</translation>
    </message>
</context>
<context>
    <name>NavigationSection</name>
    <message>
        <source>All screens, in the usual order</source>
        <translation>Все разделы в обычном порядке</translation>
    </message>
    <message>
        <source>Screens at the left</source>
        <translation>Разделы слева</translation>
    </message>
    <message>
        <source>Take the tick from a screen that you do not need: it stays in the menu “Go” and in the search at the top. A shortcut stays with its screen wherever you move it. These settings belong to this computer.</source>
        <translation>Снимите отметку с раздела, который вам не нужен: он останется в меню «Переход» и в поиске наверху. Сочетание клавиш остаётся за разделом, куда бы вы его ни переставили. Эти настройки относятся к этому компьютеру.</translation>
    </message>
    <message>
        <source>The screens at the left were changed.</source>
        <translation>Разделы слева изменены.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>NextPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Nothing for now</source>
        <translation>Пока ничего</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Запланировать</translation>
    </message>
    <message>
        <source>What comes next?</source>
        <translation>Что дальше?</translation>
    </message>
</context>
<context>
    <name>NextStepLine</name>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Day of the next step</source>
        <translation>День следующего шага</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
</context>
<context>
    <name>OutcomeRow</name>
    <message>
        <source>All entries</source>
        <translation>Все записи</translation>
    </message>
    <message>
        <source>Days until the next step</source>
        <translation>Дней до следующего шага</translation>
    </message>
    <message>
        <source>For which entries</source>
        <translation>Для каких записей</translation>
    </message>
    <message>
        <source>For which entries this outcome is offered</source>
        <translation>Для каких записей предлагается этот итог</translation>
    </message>
    <message>
        <source>Next step after this outcome</source>
        <translation>Следующий шаг после этого итога</translation>
    </message>
    <message>
        <source>Next step:</source>
        <translation>Следующий шаг:</translation>
    </message>
    <message>
        <source>days</source>
        <translation>дн.</translation>
    </message>
    <message>
        <source>in</source>
        <translation>через</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
</context>
<context>
    <name>OutcomeSection</name>
    <message>
        <source>Another next step follows: {0}</source>
        <translation>Изменён следующий шаг после итога: {0}</translation>
    </message>
    <message>
        <source>Asked to call back</source>
        <translation>Просили перезвонить</translation>
    </message>
    <message>
        <source>How a call, a meeting or a letter ended. The next step and its day are offered when an entry with this outcome is written.</source>
        <translation>Чем закончился звонок, встреча или письмо. Следующий шаг и его день предлагаются, когда вы записываете событие с таким итогом.</translation>
    </message>
    <message>
        <source>New outcome</source>
        <translation>Новый итог</translation>
    </message>
    <message>
        <source>Outcome added: {0}</source>
        <translation>Добавлен итог: {0}</translation>
    </message>
    <message>
        <source>Outcome is for other entries now: {0}</source>
        <translation>Итог теперь для других записей: {0}</translation>
    </message>
    <message>
        <source>Outcome removed: {0}</source>
        <translation>Удалён итог: {0}</translation>
    </message>
    <message>
        <source>Outcome renamed: {0}</source>
        <translation>Переименован итог: {0}</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Итоги</translation>
    </message>
    <message>
        <source>The order of outcomes was changed.</source>
        <translation>Изменён порядок итогов.</translation>
    </message>
</context>
<context>
    <name>OutcomeTexts</name>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n запись</numerusform>
            <numerusform>%n записи</numerusform>
            <numerusform>%n записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What should its %n entry(ies) get instead?</source>
        <translation>
            <numerusform>Какой итог поставить %n записи вместо него?</numerusform>
            <numerusform>Какой итог поставить %n записям вместо него?</numerusform>
            <numerusform>Какой итог поставить %n записям вместо него?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Board</source>
        <translation>Доска</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Сделка</translation>
    </message>
    <message>
        <source>Deal, client, phone…</source>
        <translation>Сделка, клиент, телефон…</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Сделки</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>Новая сделка</translation>
    </message>
    <message>
        <source>New deal (Ctrl+Shift+D)</source>
        <translation>Новая сделка (Ctrl+Shift+D)</translation>
    </message>
    <message>
        <source>Next actions</source>
        <translation>Следующие действия</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Воронка</translation>
    </message>
    <message>
        <source>Search in the deals</source>
        <translation>Поиск по сделкам</translation>
    </message>
</context>
<context>
    <name>PageTexts</name>
    <message numerus="yes">
        <source>%n company(ies) will be added because people work there</source>
        <translation>
            <numerusform>добавится %n компания, где работают эти люди</numerusform>
            <numerusform>добавятся %n компании, где работают эти люди</numerusform>
            <numerusform>добавятся %n компаний, где работают эти люди</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further contact person(s) will be added</source>
        <translation>
            <numerusform>добавится ещё %n контактное лицо</numerusform>
            <numerusform>добавятся ещё %n контактных лица</numerusform>
            <numerusform>добавятся ещё %n контактных лиц</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new card(s) of clients</source>
        <translation>
            <numerusform>%n новая карточка клиента</numerusform>
            <numerusform>%n новые карточки клиентов</numerusform>
            <numerusform>%n новых карточек клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n строка</numerusform>
            <numerusform>%n строки</numerusform>
            <numerusform>%n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing with the database…</source>
        <translation>Сверяем с базой…</translation>
    </message>
    <message numerus="yes">
        <source>Import %n client(s)</source>
        <translation>
            <numerusform>Импортировать %n клиента</numerusform>
            <numerusform>Импортировать %n клиентов</numerusform>
            <numerusform>Импортировать %n клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n deal(s)</source>
        <translation>
            <numerusform>Импортировать %n сделку</numerusform>
            <numerusform>Импортировать %n сделки</numerusform>
            <numerusform>Импортировать %n сделок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n product(s)</source>
        <translation>
            <numerusform>Импортировать %n товар</numerusform>
            <numerusform>Импортировать %n товара</numerusform>
            <numerusform>Импортировать %n товаров</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing the clients</source>
        <translation>Клиенты импортируются</translation>
    </message>
    <message>
        <source>Importing the deals</source>
        <translation>Импорт сделок</translation>
    </message>
    <message>
        <source>Importing the products</source>
        <translation>Импорт товаров</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>Импортировать нечего</translation>
    </message>
    <message>
        <source>The whole import can be undone.</source>
        <translation>Весь импорт можно будет отменить.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Actions</source>
        <translation>Действия</translation>
    </message>
    <message>
        <source>Any part of a name, phone, note, promise, or what to do</source>
        <translation>Часть имени, телефона, заметки, обещания — или что сделать</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Сделки</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>Find anything, or a command</source>
        <translation>Найти что угодно или команду</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Найдено</translation>
    </message>
    <message>
        <source>Inquiries</source>
        <translation>Обращения</translation>
    </message>
    <message>
        <source>Nothing found. Try part of a name or of a phone number.</source>
        <translation>Ничего не нашлось. Попробуйте часть имени или номера телефона.</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Обещания</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Недавнее</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Задачи</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Лента</translation>
    </message>
    <message>
        <source>↑↓ choose    ↵ open    Esc close</source>
        <translation>↑↓ выбрать    ↵ открыть    Esc закрыть</translation>
    </message>
</context>
<context>
    <name>PasswordForm</name>
    <message>
        <source>At least {0} characters, please: a short password is guessed quickly.</source>
        <translation>Не меньше {0} знаков: короткий пароль легко подобрать.</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Сменить пароль</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>Новый пароль ещё раз</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>Задать пароль</translation>
    </message>
    <message>
        <source>The two new passwords are not the same.</source>
        <translation>Новый пароль введён по-разному.</translation>
    </message>
    <message>
        <source>This is not the password. The attempt was noted.</source>
        <translation>Пароль не подходит. Попытка записана.</translation>
    </message>
    <message>
        <source>Type the password.</source>
        <translation>Введите пароль.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Write the password down and keep it safe. It is stored nowhere: when it is forgotten, nobody can open the protected data any more, not even who made the program.</source>
        <translation>Запишите пароль и храните в надёжном месте. Он нигде не сохраняется: если его забыть, защищённые данные не откроет никто, даже те, кто сделал программу.</translation>
    </message>
</context>
<context>
    <name>PayBox</name>
    <message>
        <source>Change is given in cash only.</source>
        <translation>Сдачу дают только наличными.</translation>
    </message>
    <message>
        <source>Change {0}</source>
        <translation>Сдача {0}</translation>
    </message>
    <message>
        <source>For a client with a card: the sale is kept as owed</source>
        <translation>Для клиента с карточкой: продажа запишется в долг</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Получено</translation>
    </message>
    <message>
        <source>Given by the buyer</source>
        <translation>Получено от покупателя</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Товар отдан</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачено</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>Pays later</source>
        <translation>Оплатит позже</translation>
    </message>
    <message>
        <source>Sell on credit</source>
        <translation>Продать в долг</translation>
    </message>
    <message>
        <source>Take {0}</source>
        <translation>Принять {0}</translation>
    </message>
    <message>
        <source>This is no sum.</source>
        <translation>Это не сумма.</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>К оплате</translation>
    </message>
    <message>
        <source>Without the tick the sale is an order that is still to be delivered</source>
        <translation>Без галочки продажа будет заказом, который ещё предстоит отдать</translation>
    </message>
    <message>
        <source>{0} is missing. Only a client with a card can owe it: choose one above.</source>
        <translation>Не хватает {0}. В долг можно продать только клиенту с карточкой: выберите его выше.</translation>
    </message>
    <message>
        <source>{0} will be owed</source>
        <translation>В долг: {0}</translation>
    </message>
</context>
<context>
    <name>PeopleEditor</name>
    <message>
        <source>Add who takes part</source>
        <translation>Добавить участника</translation>
    </message>
    <message>
        <source>Take {0} off</source>
        <translation>Убрать: {0}</translation>
    </message>
    <message>
        <source>Who else takes part</source>
        <translation>Кто ещё участвует</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Show the calendars of all people</source>
        <translation>Показать календари всех сотрудников</translation>
    </message>
    <message numerus="yes">
        <source>Side by side: the first %n</source>
        <translation>
            <numerusform>Рядом показан первый %n</numerusform>
            <numerusform>Рядом показаны первые %n</numerusform>
            <numerusform>Рядом показаны первые %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Чьи дела</translation>
    </message>
    <message>
        <source>{0} · done {1}</source>
        <translation>{0} · сделано {1}</translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message>
        <source>Anna Lebedeva</source>
        <translation>Анна Лебедева</translation>
    </message>
    <message>
        <source>Another colour: {0}</source>
        <translation>Цвет изменён: {0}</translation>
    </message>
    <message>
        <source>Everybody who works with this database. Who left stays in the history, but is not offered as the responsible person any more. The picture at the top right switches between people.</source>
        <translation>Все, кто работает с этой базой. Уволенные остаются в истории, но не предлагаются как ответственные. Переключиться на другого сотрудника можно кнопкой справа вверху.</translation>
    </message>
    <message>
        <source>Has left: {0}</source>
        <translation>Больше не работает: {0}</translation>
    </message>
    <message>
        <source>Has left: {0}. What is past keeps the name.</source>
        <translation>Больше не работает: {0}. В прошлом имя остаётся.</translation>
    </message>
    <message>
        <source>Is back: {0}</source>
        <translation>Снова работает: {0}</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Новый сотрудник</translation>
    </message>
    <message>
        <source>People who work here</source>
        <translation>Сотрудники</translation>
    </message>
    <message>
        <source>Person added: {0}</source>
        <translation>Сотрудник добавлен: {0}</translation>
    </message>
    <message>
        <source>Person removed: {0}</source>
        <translation>Сотрудник удалён: {0}</translation>
    </message>
    <message>
        <source>Person renamed: {0}</source>
        <translation>Сотрудник переименован: {0}</translation>
    </message>
</context>
<context>
    <name>PeriodLine</name>
    <message>
        <source>All time</source>
        <translation>Всё время</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>Own days</source>
        <translation>Свои дни</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>Period after</source>
        <translation>Следующий период</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>Предыдущий период</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Квартал</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>По</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Неделя</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
</context>
<context>
    <name>PeriodWords</name>
    <message>
        <source>Tasks</source>
        <translation>Задачи</translation>
    </message>
    <message>
        <source>all the time</source>
        <translation>за всё время</translation>
    </message>
    <message>
        <source>since {0}</source>
        <translation>с {0}</translation>
    </message>
    <message>
        <source>until {0}</source>
        <translation>по {0}</translation>
    </message>
    <message>
        <source>week {0}</source>
        <translation>нед. {0}</translation>
    </message>
    <message>
        <source>{0} quarter of {1}</source>
        <translation>{0} квартал {1}</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Does not work here any more</source>
        <translation>Больше не работает</translation>
    </message>
    <message>
        <source>Works here again</source>
        <translation>Снова работает</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Это вы</translation>
    </message>
</context>
<context>
    <name>PersonStep</name>
    <message>
        <source>Anna Lebedeva</source>
        <translation>Анна Лебедева</translation>
    </message>
    <message>
        <source>Each card shows who made it and who changed it. There is no password.</source>
        <translation>В каждой карточке видно, кто её создал и изменил. Пароля нет.</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Другой человек</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Как вас зовут?</translation>
    </message>
    <message>
        <source>Who is working now?</source>
        <translation>Кто сейчас работает?</translation>
    </message>
    <message>
        <source>Your colour</source>
        <translation>Ваш цвет</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше имя</translation>
    </message>
</context>
<context>
    <name>PhoneRow</name>
    <message>
        <source>Call {0}</source>
        <translation>Позвонить: {0}</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>ext. </source>
        <translation>доб. </translation>
    </message>
    <message>
        <source>fax</source>
        <translation>факс</translation>
    </message>
    <message>
        <source>home</source>
        <translation>домашний</translation>
    </message>
    <message>
        <source>mobile</source>
        <translation>мобильный</translation>
    </message>
    <message>
        <source>work</source>
        <translation>рабочий</translation>
    </message>
    <message>
        <source>{0} ext. {1}</source>
        <translation>{0} доб. {1}</translation>
    </message>
</context>
<context>
    <name>PickPopup</name>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
</context>
<context>
    <name>PickedBar</name>
    <message>
        <source>From the report: {0}</source>
        <translation>Из отчёта: {0}</translation>
    </message>
    <message>
        <source>Only: {0}</source>
        <translation>Показано только: {0}</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
</context>
<context>
    <name>PipelineSection</name>
    <message>
        <source>A pipeline needs one stage of this kind.</source>
        <translation>В воронке нужен хотя бы один такой этап.</translation>
    </message>
    <message>
        <source>Deals stand here or stood here: what it means cannot change.</source>
        <translation>Здесь есть или были сделки: значение этапа уже не изменить.</translation>
    </message>
    <message>
        <source>Name of the pipeline</source>
        <translation>Название воронки</translation>
    </message>
    <message>
        <source>New pipeline</source>
        <translation>Новая воронка</translation>
    </message>
    <message>
        <source>New stage</source>
        <translation>Новый этап</translation>
    </message>
    <message>
        <source>Offer sent</source>
        <translation>Предложение отправлено</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Воронка</translation>
    </message>
    <message>
        <source>Pipeline added: {0}</source>
        <translation>Воронка добавлена: {0}</translation>
    </message>
    <message>
        <source>Pipeline removed: {0}</source>
        <translation>Воронка удалена: {0}</translation>
    </message>
    <message>
        <source>Pipeline renamed: {0}</source>
        <translation>Воронка переименована: {0}</translation>
    </message>
    <message>
        <source>Pipelines</source>
        <translation>Воронки</translation>
    </message>
    <message>
        <source>Remove the pipeline</source>
        <translation>Удалить воронку</translation>
    </message>
    <message>
        <source>Stage added: {0}</source>
        <translation>Этап добавлен: {0}</translation>
    </message>
    <message>
        <source>Stage changed: {0}</source>
        <translation>Этап изменён: {0}</translation>
    </message>
    <message>
        <source>Stage removed: {0}</source>
        <translation>Этап удалён: {0}</translation>
    </message>
    <message>
        <source>Stage renamed: {0}</source>
        <translation>Этап переименован: {0}</translation>
    </message>
    <message>
        <source>The order of stages was changed.</source>
        <translation>Изменён порядок этапов.</translation>
    </message>
    <message>
        <source>The stages a deal goes through. A stage can ask for what must be known, plan the next action, and tell when a deal is forgotten.</source>
        <translation>Этапы, через которые проходит сделка. Этап может потребовать нужные сведения, запланировать следующее действие и напомнить о забытой сделке.</translation>
    </message>
</context>
<context>
    <name>PlaceRow</name>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Does not work there any more</source>
        <translation>Больше там не работает</translation>
    </message>
    <message>
        <source>Main place of work</source>
        <translation>Основное место работы</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>Открыть карточку «{0}»</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Remove the place of work</source>
        <translation>Удалить место работы</translation>
    </message>
    <message>
        <source>Role in the company</source>
        <translation>Роль в компании</translation>
    </message>
    <message>
        <source>left</source>
        <translation>не работает</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Armenia</source>
        <translation>Армения</translation>
    </message>
    <message>
        <source>Armenian dram, AMD</source>
        <translation>Армянский драм, AMD</translation>
    </message>
    <message>
        <source>Azerbaijan</source>
        <translation>Азербайджан</translation>
    </message>
    <message>
        <source>Azerbaijani manat, AZN</source>
        <translation>Азербайджанский манат, AZN</translation>
    </message>
    <message>
        <source>Belarus</source>
        <translation>Беларусь</translation>
    </message>
    <message>
        <source>Belarusian rouble, Br</source>
        <translation>Белорусский рубль, Br</translation>
    </message>
    <message>
        <source>China</source>
        <translation>Китай</translation>
    </message>
    <message>
        <source>Chinese yuan, CNY</source>
        <translation>Китайский юань, CNY</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>Чехия</translation>
    </message>
    <message>
        <source>Estonia</source>
        <translation>Эстония</translation>
    </message>
    <message>
        <source>Euro, €</source>
        <translation>Евро, €</translation>
    </message>
    <message>
        <source>Finland</source>
        <translation>Финляндия</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Франция</translation>
    </message>
    <message>
        <source>Georgia</source>
        <translation>Грузия</translation>
    </message>
    <message>
        <source>Georgian lari, GEL</source>
        <translation>Грузинский лари, GEL</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Германия</translation>
    </message>
    <message>
        <source>Israel</source>
        <translation>Израиль</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Италия</translation>
    </message>
    <message>
        <source>Kazakhstan</source>
        <translation>Казахстан</translation>
    </message>
    <message>
        <source>Kazakhstani tenge, ₸</source>
        <translation>Казахстанский тенге, ₸</translation>
    </message>
    <message>
        <source>Kyrgyzstan</source>
        <translation>Киргизия</translation>
    </message>
    <message>
        <source>Kyrgyzstani som, KGS</source>
        <translation>Киргизский сом, KGS</translation>
    </message>
    <message>
        <source>Latvia</source>
        <translation>Латвия</translation>
    </message>
    <message>
        <source>Lithuania</source>
        <translation>Литва</translation>
    </message>
    <message>
        <source>Moldova</source>
        <translation>Молдавия</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>Польша</translation>
    </message>
    <message>
        <source>Pound sterling, GBP</source>
        <translation>Фунт стерлингов, GBP</translation>
    </message>
    <message>
        <source>Russia</source>
        <translation>Россия</translation>
    </message>
    <message>
        <source>Russian rouble, ₽</source>
        <translation>Российский рубль, ₽</translation>
    </message>
    <message>
        <source>Serbia</source>
        <translation>Сербия</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Испания</translation>
    </message>
    <message>
        <source>Tajikistan</source>
        <translation>Таджикистан</translation>
    </message>
    <message>
        <source>Turkey</source>
        <translation>Турция</translation>
    </message>
    <message>
        <source>Turkish lira, TRY</source>
        <translation>Турецкая лира, TRY</translation>
    </message>
    <message>
        <source>Turkmenistan</source>
        <translation>Туркмения</translation>
    </message>
    <message>
        <source>US dollar, $</source>
        <translation>Доллар США, $</translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation>Украина</translation>
    </message>
    <message>
        <source>Ukrainian hryvnia, ₴</source>
        <translation>Украинская гривна, ₴</translation>
    </message>
    <message>
        <source>United Arab Emirates</source>
        <translation>ОАЭ</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Великобритания</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>США</translation>
    </message>
    <message>
        <source>Uzbekistan</source>
        <translation>Узбекистан</translation>
    </message>
    <message>
        <source>Uzbekistani sum, UZS</source>
        <translation>Узбекский сум, UZS</translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message numerus="yes">
        <source>%n working day(s) left</source>
        <translation>
            <numerusform>Остался %n рабочий день</numerusform>
            <numerusform>Осталось %n рабочих дня</numerusform>
            <numerusform>Осталось %n рабочих дней</numerusform>
        </translation>
    </message>
    <message>
        <source>No working days are left this month.</source>
        <translation>Рабочих дней в этом месяце не осталось.</translation>
    </message>
    <message>
        <source>Report on plan and fact</source>
        <translation>Отчёт «План и факт»</translation>
    </message>
    <message>
        <source>Set a plan</source>
        <translation>Поставить план</translation>
    </message>
    <message>
        <source>Sold so far; there is no plan for this month ({0}).</source>
        <translation>Продано на сегодня; плана на этот месяц нет ({0}).</translation>
    </message>
    <message>
        <source>The plan is done.</source>
        <translation>План выполнен.</translation>
    </message>
    <message>
        <source>{0} of the month&apos;s working days have passed</source>
        <translation>Прошло {0} рабочих дней месяца</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} из {1}</translation>
    </message>
    <message>
        <source>{0}: {1} a day are needed</source>
        <translation>{0}, нужно по {1} в день</translation>
    </message>
</context>
<context>
    <name>PlanGridModel</name>
    <message>
        <source>Responsible</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Команда</translation>
    </message>
</context>
<context>
    <name>PlanModel</name>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Контакты</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Замечания</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Что будет</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
</context>
<context>
    <name>PlanPanel</name>
    <message numerus="yes">
        <source>%n plan(s) copied</source>
        <translation>
            <numerusform>Скопирован %n план</numerusform>
            <numerusform>Скопировано %n плана</numerusform>
            <numerusform>Скопировано %n планов</numerusform>
        </translation>
    </message>
    <message>
        <source>A target is a number: 250 000 or 12</source>
        <translation>План — это число: 250 000 или 12</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Звонки</translation>
    </message>
    <message>
        <source>Copy the month before</source>
        <translation>Скопировать прошлый месяц</translation>
    </message>
    <message>
        <source>Fills the month of the chosen cell where it has no plan yet</source>
        <translation>Заполняет месяц выбранной ячейки там, где плана ещё нет</translation>
    </message>
    <message>
        <source>Half-year after</source>
        <translation>Следующее полугодие</translation>
    </message>
    <message>
        <source>Half-year before</source>
        <translation>Предыдущее полугодие</translation>
    </message>
    <message>
        <source>Number of sales</source>
        <translation>Число продаж</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Планы</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Выручка</translation>
    </message>
    <message>
        <source>There is nothing to copy: the month before has no other plans</source>
        <translation>Копировать нечего: других планов в прошлом месяце нет</translation>
    </message>
    <message>
        <source>Type a number and press Enter; Del takes a target away. Each change can be taken back.</source>
        <translation>Введите число и нажмите Enter; Del убирает план. Каждое изменение можно отменить.</translation>
    </message>
    <message>
        <source>{0}, 1st half</source>
        <translation>1-е полугодие {0}</translation>
    </message>
    <message>
        <source>{0}, 2nd half</source>
        <translation>2-е полугодие {0}</translation>
    </message>
</context>
<context>
    <name>PlannedItem</name>
    <message>
        <source>Done: {0}</source>
        <translation>Готово: {0}</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>Через месяц</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>Через неделю</translation>
    </message>
    <message>
        <source>In three days</source>
        <translation>Через три дня</translation>
    </message>
    <message>
        <source>More about the task: {0}</source>
        <translation>Ещё о задаче: {0}</translation>
    </message>
    <message>
        <source>Move to tomorrow: {0}</source>
        <translation>Перенести на завтра: {0}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open: {0}</source>
        <translation>Открыть: {0}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Завтра</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Срочно</translation>
    </message>
    <message>
        <source>Will not be done</source>
        <translation>Не будет выполнена</translation>
    </message>
    <message>
        <source>Without a day</source>
        <translation>Без даты</translation>
    </message>
</context>
<context>
    <name>PlannedPanel</name>
    <message>
        <source>Add a task</source>
        <translation>Добавить задачу</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Moved: {0} – {1}</source>
        <translation>Перенесено: {0} — {1}</translation>
    </message>
    <message>
        <source>Nothing is planned</source>
        <translation>Ничего не запланировано</translation>
    </message>
    <message>
        <source>Removed: {0}</source>
        <translation>Удалено: {0}</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n open</source>
        <translation>
            <numerusform>Показать %n открытую</numerusform>
            <numerusform>Показать все %n открытые</numerusform>
            <numerusform>Показать все %n открытых</numerusform>
        </translation>
    </message>
    <message>
        <source>Task added: {0}</source>
        <translation>Задача добавлена: {0}</translation>
    </message>
    <message>
        <source>The task was not stored: {0}</source>
        <translation>Задача не сохранена: {0}</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Что дальше</translation>
    </message>
    <message>
        <source>Will not be done: {0}</source>
        <translation>Не будет выполнена: {0}</translation>
    </message>
    <message>
        <source>Without a time now: {0}</source>
        <translation>Теперь без срока: {0}</translation>
    </message>
</context>
<context>
    <name>PreparingWindow</name>
    <message>
        <source>A large one takes some minutes, this once. Nothing is lost if it is interrupted.</source>
        <translation>Большая база готовится несколько минут, и только в этот раз. Если прервать, ничего не пропадёт.</translation>
    </message>
    <message>
        <source>The database is being made ready for this version</source>
        <translation>База готовится к работе с этой версией</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Name of the preset</source>
        <translation>Название набора</translation>
    </message>
    <message>
        <source>Preset removed</source>
        <translation>Набор удалён</translation>
    </message>
    <message>
        <source>Preset “{0}” saved</source>
        <translation>Набор «{0}» сохранён</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Print: {0}</source>
        <translation>Печать: {0}</translation>
    </message>
</context>
<context>
    <name>ProductColumns</name>
    <message>
        <source>A product needs a name</source>
        <translation>Товару нужно название</translation>
    </message>
    <message>
        <source>A sum, please</source>
        <translation>Нужна сумма</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Штрихкод</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Not sold</source>
        <translation>Не продаётся</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Услуга</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Ед.</translation>
    </message>
</context>
<context>
    <name>ProductDoing</name>
    <message numerus="yes">
        <source>%n product(s) changed</source>
        <translation>
            <numerusform>Изменён %n товар</numerusform>
            <numerusform>Изменены %n товара</numerusform>
            <numerusform>Изменены %n товаров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) removed</source>
        <translation>
            <numerusform>Удалён %n товар</numerusform>
            <numerusform>Удалены %n товара</numerusform>
            <numerusform>Удалены %n товаров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) sold again</source>
        <translation>
            <numerusform>%n товар снова продаётся</numerusform>
            <numerusform>%n товара снова продаются</numerusform>
            <numerusform>%n товаров снова продаются</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) taken off the list</source>
        <translation>
            <numerusform>%n товар снят с продажи</numerusform>
            <numerusform>%n товара сняты с продажи</numerusform>
            <numerusform>%n товаров сняты с продажи</numerusform>
        </translation>
    </message>
    <message>
        <source>Into a group…</source>
        <translation>В группу…</translation>
    </message>
    <message>
        <source>Into none</source>
        <translation>Без группы</translation>
    </message>
    <message>
        <source>It was sold already, so it cannot be removed.</source>
        <translation>Этот товар уже продавали, поэтому удалить его нельзя.</translation>
    </message>
    <message>
        <source>Not sold any more</source>
        <translation>Снять с продажи</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Sold again</source>
        <translation>Вернуть в продажу</translation>
    </message>
</context>
<context>
    <name>ProductGroupSection</name>
    <message>
        <source>Coffee</source>
        <translation>Кофе</translation>
    </message>
    <message>
        <source>Group added: {0}</source>
        <translation>Добавлена группа: {0}</translation>
    </message>
    <message>
        <source>Group removed: {0}</source>
        <translation>Удалена группа: {0}</translation>
    </message>
    <message>
        <source>Group renamed: {0}</source>
        <translation>Переименована группа: {0}</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Новая группа</translation>
    </message>
    <message>
        <source>Product groups</source>
        <translation>Группы товаров</translation>
    </message>
    <message>
        <source>The order of groups was changed.</source>
        <translation>Порядок групп изменён.</translation>
    </message>
    <message>
        <source>They narrow the list of products; reports compare them.</source>
        <translation>По ним отбирают товары в списке и сравнивают продажи в отчётах.</translation>
    </message>
</context>
<context>
    <name>ProductLine</name>
    <message>
        <source>New product: {0}</source>
        <translation>Новый товар: {0}</translation>
    </message>
    <message>
        <source>Only in this sale: {0}</source>
        <translation>Только в этой продаже: {0}</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Product: name, article, barcode; 3*coffee, coffee 3, *3</source>
        <translation>Товар: название, артикул, штрихкод; 3*кофе, кофе 3, *3</translation>
    </message>
    <message>
        <source>Products found</source>
        <translation>Найденные товары</translation>
    </message>
</context>
<context>
    <name>ProductPanel</name>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Another product has this barcode.</source>
        <translation>Этот штрихкод уже у другого товара.</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Штрихкод</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Новый товар</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Product added: {0}</source>
        <translation>Добавлен товар: {0}</translation>
    </message>
    <message>
        <source>Product changed: {0}</source>
        <translation>Изменён товар: {0}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Услуга</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Единица</translation>
    </message>
    <message>
        <source>pc, kg, hour</source>
        <translation>шт., кг, час</translation>
    </message>
</context>
<context>
    <name>ProductsPage</name>
    <message>
        <source>Add the first product</source>
        <translation>Добавить первый товар</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>Все группы</translation>
    </message>
    <message>
        <source>Also those not sold</source>
        <translation>И снятые с продажи</translation>
    </message>
    <message>
        <source>Another product has this barcode.</source>
        <translation>Этот штрихкод уже у другого товара.</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Снять выделение</translation>
    </message>
    <message>
        <source>Edit the groups…</source>
        <translation>Изменить группы…</translation>
    </message>
    <message>
        <source>Goods and services with their prices: then a deal and the counter find them by typing.</source>
        <translation>Товары и услуги с ценами: тогда их можно найти в сделке и на кассе, набрав пару букв.</translation>
    </message>
    <message>
        <source>Name, article, barcode…</source>
        <translation>Название, артикул, штрихкод…</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Новый товар</translation>
    </message>
    <message>
        <source>New product (Insert)</source>
        <translation>Новый товар (Insert)</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>Товаров пока нет</translation>
    </message>
    <message>
        <source>No such products</source>
        <translation>Таких товаров нет</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Product changed: {0}</source>
        <translation>Изменён товар: {0}</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>Search in the products</source>
        <translation>Поиск по товарам</translation>
    </message>
    <message>
        <source>Select all {0}</source>
        <translation>Выбрать все {0}</translation>
    </message>
    <message>
        <source>Selected {0} of {1}</source>
        <translation>Выбрано {0} из {1}</translation>
    </message>
    <message>
        <source>Show all products</source>
        <translation>Показать все товары</translation>
    </message>
    <message>
        <source>There are products, but none that fits what you chose above.</source>
        <translation>Товары есть, но под выбранное выше не подходит ни один.</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Choose another database…</source>
        <translation>Выбрать другую базу…</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Пример</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>На этом компьютере</translation>
    </message>
    <message>
        <source>Restored. The database as it was is kept as {0}</source>
        <translation>База восстановлена. Прежняя сохранена как {0}</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Stay with this one</source>
        <translation>Остаться в этой</translation>
    </message>
    <message>
        <source>The database cannot be opened</source>
        <translation>База не открывается</translation>
    </message>
</context>
<context>
    <name>ProgramSection</name>
    <message>
        <source>About the program</source>
        <translation>О программе</translation>
    </message>
    <message>
        <source>All your data stay on your own computers. Nothing is sent anywhere.</source>
        <translation>Все данные остаются на ваших компьютерах. Никуда ничего не отправляется.</translation>
    </message>
    <message>
        <source>Copied. Paste it into your message.</source>
        <translation>Скопировано. Вставьте в своё письмо.</translation>
    </message>
    <message>
        <source>Copy the facts for support</source>
        <translation>Скопировать сведения для поддержки</translation>
    </message>
    <message>
        <source>Data folder: {0}</source>
        <translation>Папка с данными: {0}</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. It uses Qt and PySide (LGPL), the font Inter (OFL) and the icons of Lucide (ISC); their licences come with the program.</source>
        <translation>Свободная программа под лицензией MIT. В ней использованы Qt и PySide (LGPL), шрифт Inter (OFL) и значки Lucide (ISC); их лицензии поставляются вместе с программой.</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>Открыть папку с данными</translation>
    </message>
</context>
<context>
    <name>PromiseActions</name>
    <message numerus="yes">
        <source>%n promise(s) broken</source>
        <translation>
            <numerusform>Нарушено %n обещание</numerusform>
            <numerusform>Нарушено %n обещания</numerusform>
            <numerusform>Нарушено %n обещаний</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) cancelled</source>
        <translation>
            <numerusform>Отменено %n обещание</numerusform>
            <numerusform>Отменено %n обещания</numerusform>
            <numerusform>Отменено %n обещаний</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) kept</source>
        <translation>
            <numerusform>Выполнено %n обещание</numerusform>
            <numerusform>Выполнено %n обещания</numerusform>
            <numerusform>Выполнено %n обещаний</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) moved</source>
        <translation>
            <numerusform>Перенесено %n обещание</numerusform>
            <numerusform>Перенесено %n обещания</numerusform>
            <numerusform>Перенесено %n обещаний</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) open again</source>
        <translation>
            <numerusform>Снова открыто %n обещание</numerusform>
            <numerusform>Снова открыто %n обещания</numerusform>
            <numerusform>Снова открыто %n обещаний</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) removed</source>
        <translation>
            <numerusform>Удалено %n обещание</numerusform>
            <numerusform>Удалено %n обещания</numerusform>
            <numerusform>Удалено %n обещаний</numerusform>
        </translation>
    </message>
    <message>
        <source>Promise added: {0}</source>
        <translation>Обещание добавлено: {0}</translation>
    </message>
</context>
<context>
    <name>PromiseForm</name>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Меньше</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>To whom of the company</source>
        <translation>Кому в компании</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>До какого дня</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>О чём обещание</translation>
    </message>
    <message>
        <source>What proves it</source>
        <translation>Чем подтверждается</translation>
    </message>
    <message>
        <source>What was promised</source>
        <translation>Что обещали</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>When it was said</source>
        <translation>Когда обещали</translation>
    </message>
    <message>
        <source>Who of us</source>
        <translation>Кто из нас</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>как было</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ничем</translation>
    </message>
    <message>
        <source>until Friday</source>
        <translation>до пятницы</translation>
    </message>
</context>
<context>
    <name>PromiseGroups</name>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Просрочено</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Within a week</source>
        <translation>В ближайшие 7 дней</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Без срока</translation>
    </message>
</context>
<context>
    <name>PromiseItem</name>
    <message>
        <source>Broken</source>
        <translation>Нарушено</translation>
    </message>
    <message>
        <source>Broken: {0}</source>
        <translation>Нарушено: {0}</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Больше не нужно</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Чем закончилось</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Выполнено</translation>
    </message>
    <message>
        <source>Kept: {0}</source>
        <translation>Выполнено: {0}</translation>
    </message>
    <message>
        <source>More about the promise: {0}</source>
        <translation>Действия с обещанием: {0}</translation>
    </message>
    <message>
        <source>One day more</source>
        <translation>Ещё один день</translation>
    </message>
    <message>
        <source>One week more</source>
        <translation>Ещё неделя</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Открыть снова</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
</context>
<context>
    <name>PromisePanel</name>
    <message>
        <source>Add a promise</source>
        <translation>Добавить обещание</translation>
    </message>
    <message>
        <source>Nothing is promised</source>
        <translation>Открытых обещаний нет</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Обещания</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n open</source>
        <translation>
            <numerusform>Показать %n открытое</numerusform>
            <numerusform>Показать все %n открытых</numerusform>
            <numerusform>Показать все %n открытых</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromiseTexts</name>
    <message numerus="yes">
        <source>%n promise(s) overdue</source>
        <translation>
            <numerusform>Просрочено %n обещание</numerusform>
            <numerusform>Просрочено %n обещания</numerusform>
            <numerusform>Просрочено %n обещаний</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) run(s) out today</source>
        <translation>
            <numerusform>Сегодня истекает %n обещание</numerusform>
            <numerusform>Сегодня истекают %n обещания</numerusform>
            <numerusform>Сегодня истекают %n обещаний</numerusform>
        </translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Нарушено</translation>
    </message>
    <message>
        <source>Called off: {0}</source>
        <translation>Отменено: {0}</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Скидка</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Выполнено</translation>
    </message>
    <message>
        <source>Kept: {0}, broken: {1}</source>
        <translation>Выполнено {0}, нарушено {1}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыто</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Другое</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Условия</translation>
    </message>
    <message>
        <source>The client promised</source>
        <translation>Обещал клиент</translation>
    </message>
    <message>
        <source>We promised</source>
        <translation>Обещали мы</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>без срока</translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n day(s)</source>
        <translation>
            <numerusform>просрочено на %n день</numerusform>
            <numerusform>просрочено на %n дня</numerusform>
            <numerusform>просрочено на %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>until today</source>
        <translation>до конца дня</translation>
    </message>
</context>
<context>
    <name>PromisesPage</name>
    <message>
        <source>+1 day</source>
        <translation>+1 день</translation>
    </message>
    <message>
        <source>+1 week</source>
        <translation>+1 неделя</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Нарушено</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Больше не нужно</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Снять выделение</translation>
    </message>
    <message>
        <source>Everything that was promised has been kept, broken or cancelled.</source>
        <translation>Всё, что было обещано, выполнено, нарушено или отменено.</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Выполнено</translation>
    </message>
    <message>
        <source>No open promises</source>
        <translation>Открытых обещаний нет</translation>
    </message>
    <message>
        <source>No such promises</source>
        <translation>Таких обещаний нет</translation>
    </message>
    <message>
        <source>Nothing was promised yet</source>
        <translation>Пока ничего не обещано</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Открыть снова</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Обещание</translation>
    </message>
    <message>
        <source>Promise, client, phone…</source>
        <translation>Обещание, клиент, телефон…</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Обещания</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Search in the promises</source>
        <translation>Поиск по обещаниям</translation>
    </message>
    <message>
        <source>Select all {0}</source>
        <translation>Выбрать все {0}</translation>
    </message>
    <message>
        <source>Selected {0} of {1}</source>
        <translation>Выбрано {0} из {1}</translation>
    </message>
    <message>
        <source>Show all open promises</source>
        <translation>Показать все открытые</translation>
    </message>
    <message>
        <source>The chosen promise</source>
        <translation>Текущее обещание</translation>
    </message>
    <message>
        <source>There are promises, but none that fits what you chose above.</source>
        <translation>Обещания есть, но под выбранные условия ни одно не подходит.</translation>
    </message>
    <message>
        <source>To the card</source>
        <translation>К карточке</translation>
    </message>
    <message>
        <source>To the clients</source>
        <translation>К клиентам</translation>
    </message>
    <message>
        <source>Write down on a client&apos;s card what was agreed: a discount, a price, a date. Here you see what runs out today and what is late.</source>
        <translation>Записывайте в карточке клиента, о чём договорились: скидку, цену, срок. Здесь видно, что истекает сегодня и что просрочено.</translation>
    </message>
</context>
<context>
    <name>ProtectedPanel</name>
    <message>
        <source>A passport and what else must not lie open is kept under a password.</source>
        <translation>Паспорт и другое, чему нельзя лежать на виду, хранится под паролем.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Внести</translation>
    </message>
    <message>
        <source>Hidden. Each look is noted with name and time.</source>
        <translation>Скрыто. Каждый просмотр записывается: кто и когда.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>Protected data</source>
        <translation>Защищённые данные</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
</context>
<context>
    <name>ProtectedSection</name>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Компьютер</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Закрыть сейчас</translation>
    </message>
    <message>
        <source>Nobody has looked yet</source>
        <translation>Пока никто не смотрел</translation>
    </message>
    <message>
        <source>Passports and the like lie in the database sealed with a password. Each look at them is noted here; the notes cannot be taken back.</source>
        <translation>Паспорта и подобные данные лежат в базе зашифрованными под паролем. Каждый просмотр записывается здесь, и отменить эту запись нельзя.</translation>
    </message>
    <message>
        <source>Protected data</source>
        <translation>Защищённые данные</translation>
    </message>
    <message>
        <source>The password holds from now on</source>
        <translation>Пароль действует с этой минуты</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Who looked</source>
        <translation>Кто смотрел</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>изменение</translation>
    </message>
    <message>
        <source>looked</source>
        <translation>просмотр</translation>
    </message>
    <message>
        <source>password changed</source>
        <translation>пароль сменён</translation>
    </message>
    <message>
        <source>password set</source>
        <translation>пароль задан</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>удаление</translation>
    </message>
    <message>
        <source>unlocked</source>
        <translation>открыто паролем</translation>
    </message>
    <message>
        <source>wrong password</source>
        <translation>неверный пароль</translation>
    </message>
</context>
<context>
    <name>Purchases</name>
    <message>
        <source>Average bill</source>
        <translation>Средний чек</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>Последняя покупка</translation>
    </message>
    <message>
        <source>New sale</source>
        <translation>Новая продажа</translation>
    </message>
    <message>
        <source>Nothing was bought yet.</source>
        <translation>Покупок пока не было.</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Покупки</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Выручка</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>Не оплачено</translation>
    </message>
    <message>
        <source>owed {0}</source>
        <translation>долг {0}</translation>
    </message>
</context>
<context>
    <name>QuickAdd</name>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Client: name or phone</source>
        <translation>Клиент: имя или телефон</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Deal added: {0}</source>
        <translation>Сделка добавлена: {0}</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Ещё…</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>This stage wants to know more: choose “More…” in an earlier stage.</source>
        <translation>Для этого этапа нужно больше сведений: заведите сделку на одном из первых этапов.</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>О чём сделка</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Choose the screens…</source>
        <translation>Выбрать разделы…</translation>
    </message>
    <message>
        <source>Do not show “{0}” here</source>
        <translation>Не показывать «{0}» слева</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>Разделы</translation>
    </message>
    <message>
        <source>Saved · {0}</source>
        <translation>Сохранено · {0}</translation>
    </message>
</context>
<context>
    <name>Reach</name>
    <message>
        <source>Call {0}</source>
        <translation>Позвонить {0}</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>Открыть {0}</translation>
    </message>
    <message>
        <source>Write to {0}</source>
        <translation>Написать {0}</translation>
    </message>
    <message>
        <source>ext. </source>
        <translation>доб. </translation>
    </message>
</context>
<context>
    <name>ReachCard</name>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Change the contacts</source>
        <translation>Изменить контакты</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Контакты</translation>
    </message>
    <message>
        <source>Copied: {0}</source>
        <translation>Скопировано: {0}</translation>
    </message>
    <message>
        <source>No phone and no address yet.</source>
        <translation>Пока нет ни телефона, ни адреса.</translation>
    </message>
</context>
<context>
    <name>RelatedCard</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Пока никого нет</translation>
    </message>
    <message>
        <source>contact: {0}</source>
        <translation>контакт: {0}</translation>
    </message>
    <message>
        <source>do not call</source>
        <translation>не звонить</translation>
    </message>
    <message>
        <source>left</source>
        <translation>не работает</translation>
    </message>
</context>
<context>
    <name>ReminderCard</name>
    <message>
        <source>+1 hour</source>
        <translation>+1 час</translation>
    </message>
    <message>
        <source>+15 min</source>
        <translation>+15 мин</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Позвонить</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Решить…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Понятно</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>Поздравить</translation>
    </message>
    <message>
        <source>Hide; the bell keeps it</source>
        <translation>Скрыть: напоминание останется под колокольчиком</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Другое…</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>Напомнить</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Показать список</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Завтра</translation>
    </message>
    <message>
        <source>When to remind again</source>
        <translation>Когда напомнить снова</translation>
    </message>
</context>
<context>
    <name>ReminderDesk</name>
    <message>
        <source>Choose</source>
        <translation>Выбрать</translation>
    </message>
    <message>
        <source>No reminders for an hour. They come at {time}.</source>
        <translation>Час без напоминаний. Они придут в {time}.</translation>
    </message>
    <message>
        <source>Remind again</source>
        <translation>Снова напоминать</translation>
    </message>
    <message>
        <source>To be reminded, say who works here.</source>
        <translation>Чтобы получать напоминания, укажите, кто здесь работает.</translation>
    </message>
</context>
<context>
    <name>ReminderSection</name>
    <message>
        <source>Ask</source>
        <translation>Спросить</translation>
    </message>
    <message>
        <source>Birthdays, promises and the overview of the day come then.</source>
        <translation>В это время приходят дни рождения, обещания и обзор дня.</translation>
    </message>
    <message>
        <source>Days before a promise runs out</source>
        <translation>За сколько дней до окончания обещания</translation>
    </message>
    <message>
        <source>Days before birthdays and other days</source>
        <translation>За сколько дней до дня рождения и памятной даты</translation>
    </message>
    <message>
        <source>One reminder in the morning with what is due.</source>
        <translation>Утром одно напоминание обо всём, что предстоит.</translation>
    </message>
    <message>
        <source>Overview of the day</source>
        <translation>Обзор дня</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Тихо с</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Тихие часы</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Тихо до</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Напоминания</translation>
    </message>
    <message>
        <source>Reminders come only while the program runs; it can stay beside the clock of the system.</source>
        <translation>Напоминания приходят, только пока программа работает; она может остаться рядом с часами системы.</translation>
    </message>
    <message>
        <source>Reminders wait until they are over.</source>
        <translation>Напоминания подождут, пока они не кончатся.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Звук</translation>
    </message>
    <message>
        <source>Start with the system</source>
        <translation>Запускать вместе с системой</translation>
    </message>
    <message>
        <source>Start without its window</source>
        <translation>Запускать без окна</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Остаться</translation>
    </message>
    <message>
        <source>The day begins at</source>
        <translation>День начинается в</translation>
    </message>
    <message>
        <source>The days ahead were changed.</source>
        <translation>Дни до события изменены.</translation>
    </message>
    <message>
        <source>The system does not let the program change this.</source>
        <translation>Система не позволяет программе это изменить.</translation>
    </message>
    <message>
        <source>These settings belong to this computer, except for the days ahead, which hold for everybody.</source>
        <translation>Эти настройки принадлежат этому компьютеру, кроме дней до события: они действуют для всех.</translation>
    </message>
    <message>
        <source>When it starts with the system.</source>
        <translation>Когда программа запускается вместе с системой.</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>Когда окно закрывают</translation>
    </message>
    <message>
        <source>You are reminded on the day itself as well.</source>
        <translation>В сам день напоминание тоже придёт.</translation>
    </message>
</context>
<context>
    <name>ReminderTexts</name>
    <message numerus="yes">
        <source>%n birthday(s)</source>
        <translation>
            <numerusform>%n день рождения</numerusform>
            <numerusform>%n дня рождения</numerusform>
            <numerusform>%n дней рождения</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inquiry(s) waiting</source>
        <translation>
            <numerusform>%n обращение ждёт</numerusform>
            <numerusform>%n обращения ждут</numerusform>
            <numerusform>%n обращений ждут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>просрочена %n задача</numerusform>
            <numerusform>просрочены %n задачи</numerusform>
            <numerusform>просрочено %n задач</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) running out</source>
        <translation>
            <numerusform>истекает %n обещание</numerusform>
            <numerusform>истекают %n обещания</numerusform>
            <numerusform>истекают %n обещаний</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n напоминание</numerusform>
            <numerusform>%n напоминания</numerusform>
            <numerusform>%n напоминаний</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) today</source>
        <translation>
            <numerusform>%n задача на сегодня</numerusform>
            <numerusform>%n задачи на сегодня</numerusform>
            <numerusform>%n задач на сегодня</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need your attention</source>
        <translation>
            <numerusform>%n дело требует вашего внимания</numerusform>
            <numerusform>%n дела требуют вашего внимания</numerusform>
            <numerusform>%n дел требуют вашего внимания</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n год</numerusform>
            <numerusform>%n года</numerusform>
            <numerusform>%n лет</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n год</numerusform>
            <numerusform>%n года</numerusform>
            <numerusform>%n лет</numerusform>
        </translation>
    </message>
    <message>
        <source>Birthday: {name}</source>
        <translation>День рождения: {name}</translation>
    </message>
    <message>
        <source>Birthday: {name}, {age}</source>
        <translation>День рождения: {name}, {age}</translation>
    </message>
    <message>
        <source>Needs you: {what}</source>
        <translation>Нужно ваше внимание: {what}</translation>
    </message>
    <message>
        <source>Promise: {what}</source>
        <translation>Обещание: {what}</translation>
    </message>
    <message>
        <source>Your day</source>
        <translation>Ваш день</translation>
    </message>
    <message>
        <source>in {minutes} min, {time}</source>
        <translation>через {minutes} мин, {time}</translation>
    </message>
    <message>
        <source>now, {time}</source>
        <translation>сейчас, {time}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>до {day}</translation>
    </message>
    <message>
        <source>{minutes} min ago, {time}</source>
        <translation>{minutes} мин назад, {time}</translation>
    </message>
</context>
<context>
    <name>ReminderWindow</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide; the bell keeps them</source>
        <translation>Скрыть: напоминания останутся под колокольчиком</translation>
    </message>
    <message>
        <source>Nothing to remind of now.</source>
        <translation>Сейчас напоминать не о чем.</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Напоминания</translation>
    </message>
</context>
<context>
    <name>Reminding</name>
    <message numerus="yes">
        <source>%n task(s) added</source>
        <translation>
            <numerusform>Добавлена %n задача</numerusform>
            <numerusform>Добавлены %n задачи</numerusform>
            <numerusform>Добавлено %n задач</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n had one already</source>
        <translation>
            <numerusform>; у %n он уже был</numerusform>
            <numerusform>; у %n он уже был</numerusform>
            <numerusform>; у %n он уже был</numerusform>
        </translation>
    </message>
    <message>
        <source>Get in touch: has gone quiet</source>
        <translation>Связаться: давно не покупает</translation>
    </message>
    <message>
        <source>These clients have a next step already</source>
        <translation>У этих клиентов уже есть следующий шаг</translation>
    </message>
</context>
<context>
    <name>RepeatFields</name>
    <message>
        <source>25.12, in a year</source>
        <translation>25.12, через год</translation>
    </message>
    <message>
        <source>By a rule of its own</source>
        <translation>По особому правилу</translation>
    </message>
    <message>
        <source>By days</source>
        <translation>По дням</translation>
    </message>
    <message>
        <source>By months</source>
        <translation>По месяцам</translation>
    </message>
    <message>
        <source>By weeks</source>
        <translation>По неделям</translation>
    </message>
    <message>
        <source>By years</source>
        <translation>По годам</translation>
    </message>
    <message>
        <source>Every so many</source>
        <translation>Раз в сколько</translation>
    </message>
    <message>
        <source>First: {0}</source>
        <translation>Ближайшие: {0}</translation>
    </message>
    <message>
        <source>How many times</source>
        <translation>Сколько раз</translation>
    </message>
    <message>
        <source>How often it is repeated</source>
        <translation>Как часто повторять</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>Not repeated</source>
        <translation>Не повторять</translation>
    </message>
    <message>
        <source>On which day of the month</source>
        <translation>В какой день месяца</translation>
    </message>
    <message>
        <source>This never happens.</source>
        <translation>Такого дня не бывает.</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>До каких пор</translation>
    </message>
    <message numerus="yes">
        <source>day(s)</source>
        <translation>
            <numerusform>день</numerusform>
            <numerusform>дня</numerusform>
            <numerusform>дней</numerusform>
        </translation>
    </message>
    <message>
        <source>every</source>
        <translation>раз в</translation>
    </message>
    <message numerus="yes">
        <source>month(s)</source>
        <translation>
            <numerusform>месяц</numerusform>
            <numerusform>месяца</numerusform>
            <numerusform>месяцев</numerusform>
        </translation>
    </message>
    <message>
        <source>on day {0}</source>
        <translation>{0}-го числа</translation>
    </message>
    <message>
        <source>on the first: {0}</source>
        <translation>{0}, первый раз в месяце</translation>
    </message>
    <message>
        <source>on the fourth: {0}</source>
        <translation>{0}, четвёртый раз в месяце</translation>
    </message>
    <message>
        <source>on the last day</source>
        <translation>в последний день</translation>
    </message>
    <message>
        <source>on the last: {0}</source>
        <translation>{0}, последний раз в месяце</translation>
    </message>
    <message>
        <source>on the second: {0}</source>
        <translation>{0}, второй раз в месяце</translation>
    </message>
    <message>
        <source>on the third: {0}</source>
        <translation>{0}, третий раз в месяце</translation>
    </message>
    <message>
        <source>so many times</source>
        <translation>столько раз</translation>
    </message>
    <message>
        <source>until a day</source>
        <translation>до дня</translation>
    </message>
    <message numerus="yes">
        <source>week(s)</source>
        <translation>
            <numerusform>неделю</numerusform>
            <numerusform>недели</numerusform>
            <numerusform>недель</numerusform>
        </translation>
    </message>
    <message>
        <source>without an end</source>
        <translation>без окончания</translation>
    </message>
    <message numerus="yes">
        <source>year(s)</source>
        <translation>
            <numerusform>год</numerusform>
            <numerusform>года</numerusform>
            <numerusform>лет</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportHead</name>
    <message>
        <source>Copy the picture</source>
        <translation>Копировать картинку</translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <translation>Чертёж (SVG)…</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Figures (JSON)…</source>
        <translation>Цифры (JSON)…</translation>
    </message>
    <message>
        <source>Pages (PDF)…</source>
        <translation>Страницы (PDF)…</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>Картинка (PNG)…</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Наборы</translation>
    </message>
    <message>
        <source>Print the report…</source>
        <translation>Напечатать отчёт…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Save as a workbook with the figures and a chart</source>
        <translation>Сохранить книгу с цифрами и диаграммой</translation>
    </message>
    <message>
        <source>Save these settings…</source>
        <translation>Сохранить этот набор…</translation>
    </message>
    <message>
        <source>Set plans</source>
        <translation>Задать планы</translation>
    </message>
    <message>
        <source>Workbook (Excel)…</source>
        <translation>Книга (Excel)…</translation>
    </message>
</context>
<context>
    <name>ReportLabels</name>
    <message>
        <source>After a reminder</source>
        <translation>Решено после напоминания</translation>
    </message>
    <message>
        <source>Against the median</source>
        <translation>К медиане</translation>
    </message>
    <message>
        <source>Against the year before</source>
        <translation>К прошлому году</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Возраст</translation>
    </message>
    <message>
        <source>All others</source>
        <translation>Все остальные</translation>
    </message>
    <message>
        <source>All others together, not in the picture: {0}.</source>
        <translation>Все остальные вместе, на рисунке их нет: {0}.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Answered in time</source>
        <translation>Ответили вовремя</translation>
    </message>
    <message>
        <source>Asleep</source>
        <translation>Спящие</translation>
    </message>
    <message>
        <source>At risk: bought much, but long ago</source>
        <translation>Под угрозой: покупали много, но давно</translation>
    </message>
    <message>
        <source>At the least</source>
        <translation>Не меньше</translation>
    </message>
    <message>
        <source>At the most</source>
        <translation>Не больше</translation>
    </message>
    <message>
        <source>At this pace by the end</source>
        <translation>При таком темпе к концу</translation>
    </message>
    <message>
        <source>At this pace, of the plan</source>
        <translation>При таком темпе, от плана</translation>
    </message>
    <message>
        <source>Average bill</source>
        <translation>Средний чек</translation>
    </message>
    <message>
        <source>Became deals</source>
        <translation>Сделки</translation>
    </message>
    <message>
        <source>Became sales</source>
        <translation>Стали продажами</translation>
    </message>
    <message>
        <source>By cause</source>
        <translation>По причинам</translation>
    </message>
    <message>
        <source>By probability, money</source>
        <translation>С учётом вероятности</translation>
    </message>
    <message>
        <source>By the probability of stages</source>
        <translation>По вероятности этапов</translation>
    </message>
    <message>
        <source>By what happened before</source>
        <translation>По прошлому опыту</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <source>Calls: plan and fact</source>
        <translation>Звонки: план и факт</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Cancelled orders</source>
        <translation>Отменённые заказы</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Champions</source>
        <translation>Лучшие</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Class A</source>
        <translation>Класс A</translation>
    </message>
    <message>
        <source>Class B</source>
        <translation>Класс B</translation>
    </message>
    <message>
        <source>Class C</source>
        <translation>Класс C</translation>
    </message>
    <message>
        <source>Class by the usual limits</source>
        <translation>Класс при обычных границах</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Классы</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Client without contact</source>
        <translation>Клиент без контакта</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Clients by falling revenue: A are those who together bring {0} of it, B those up to {1}, C the rest.</source>
        <translation>Клиенты по убыванию выручки: A вместе приносят {0} выручки, B — до {1}, C — остальные.</translation>
    </message>
    <message>
        <source>Clients by recency (rows) and frequency (columns)</source>
        <translation>Клиенты по давности (строки) и частоте (столбцы)</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закрыто</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>Конкурент</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>Конкуренты</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Конверсия</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Days in a stage</source>
        <translation>Дней на этапе</translation>
    </message>
    <message>
        <source>Days since the last purchase</source>
        <translation>Дней с последней покупки</translation>
    </message>
    <message>
        <source>Days to a sale</source>
        <translation>Дней до продажи</translation>
    </message>
    <message>
        <source>Days, average</source>
        <translation>Дней, среднее</translation>
    </message>
    <message>
        <source>Days, median</source>
        <translation>Дней, медиана</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Сделка</translation>
    </message>
    <message>
        <source>Deal without a next action</source>
        <translation>Сделка без следующего действия</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Сделки</translation>
    </message>
    <message>
        <source>Deals opened</source>
        <translation>Открыто сделок</translation>
    </message>
    <message>
        <source>Deals that skipped a stage, and count in it all the same: {0}.</source>
        <translation>Сделки, которые пропустили этап, но учтены в нём: {0}.</translation>
    </message>
    <message>
        <source>Deals that skipped a stage, and do not count in it: {0}.</source>
        <translation>Сделки, которые пропустили этап и в нём не учтены: {0}.</translation>
    </message>
    <message>
        <source>Deals through the stages</source>
        <translation>Путь сделок по этапам</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Выполнено</translation>
    </message>
    <message>
        <source>Done in time</source>
        <translation>Сделано в срок</translation>
    </message>
    <message>
        <source>Done late</source>
        <translation>Сделано с опозданием</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Повторы</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>Each client has a score from 1 to 5 for recency, frequency and money; a fifth of the clients in each.</source>
        <translation>У каждого клиента балл от 1 до 5 за давность, частоту и деньги; в каждом балле пятая часть клиентов.</translation>
    </message>
    <message>
        <source>Each open deal counts with the share of deals that were won from its stage before; of a stage with few closed deals also with its probability.</source>
        <translation>Каждая открытая сделка учтена с долей сделок, которые раньше выигрывали с её этапа; если закрытых мало — ещё и с вероятностью этапа.</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Вошло</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>Сообщений руководителю</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Всем</translation>
    </message>
    <message>
        <source>Expected to close</source>
        <translation>Ждём закрытия</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Факт</translation>
    </message>
    <message>
        <source>Fading</source>
        <translation>Остывают</translation>
    </message>
    <message>
        <source>First answer</source>
        <translation>Первый ответ</translation>
    </message>
    <message>
        <source>First answer, average</source>
        <translation>Первый ответ, среднее</translation>
    </message>
    <message>
        <source>First answer, median</source>
        <translation>Первый ответ, медиана</translation>
    </message>
    <message>
        <source>Forecast by month</source>
        <translation>Прогноз по месяцам</translation>
    </message>
    <message>
        <source>Forecast for this month</source>
        <translation>Прогноз на этот месяц</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>Забытое</translation>
    </message>
    <message>
        <source>Forgotten, in figures</source>
        <translation>Забытое в цифрах</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Частота</translation>
    </message>
    <message>
        <source>From the stage before</source>
        <translation>От прошлого этапа</translation>
    </message>
    <message>
        <source>From the start</source>
        <translation>От начала</translation>
    </message>
    <message>
        <source>Given to somebody else</source>
        <translation>Передано другому</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Ушедшие</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Group by the usual limits</source>
        <translation>Группа при обычных границах</translation>
    </message>
    <message>
        <source>Group of goods</source>
        <translation>Группа товаров</translation>
    </message>
    <message>
        <source>Groups of clients</source>
        <translation>Группы клиентов</translation>
    </message>
    <message>
        <source>Hours are those of tasks and meetings with a beginning and an end.</source>
        <translation>Часы — это задачи и встречи, у которых указаны начало и конец.</translation>
    </message>
    <message>
        <source>Hours in fact</source>
        <translation>Часы по факту</translation>
    </message>
    <message>
        <source>Hours planned</source>
        <translation>Часы по плану</translation>
    </message>
    <message>
        <source>Hours: plan and fact</source>
        <translation>Часы: план и факт</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Без движения</translation>
    </message>
    <message>
        <source>In open deals, money</source>
        <translation>В открытых сделках</translation>
    </message>
    <message>
        <source>In other currencies, and not in the sums: {0}.</source>
        <translation>В других валютах, в суммы не вошли: {0}.</translation>
    </message>
    <message>
        <source>Inquiries and the deals from them</source>
        <translation>Обращения и сделки из них</translation>
    </message>
    <message>
        <source>Inquiry without an answer</source>
        <translation>Обращение без ответа</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>Последняя покупка</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Left to do</source>
        <translation>Осталось</translation>
    </message>
    <message>
        <source>Limits of the scores</source>
        <translation>Границы баллов</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Проиграно</translation>
    </message>
    <message>
        <source>Lost deals</source>
        <translation>Проигранные сделки</translation>
    </message>
    <message>
        <source>Lost deals by count</source>
        <translation>Проигранные сделки, количество</translation>
    </message>
    <message>
        <source>Lost deals by money</source>
        <translation>Проигранные сделки, сумма</translation>
    </message>
    <message>
        <source>Lost here</source>
        <translation>Проиграно здесь</translation>
    </message>
    <message>
        <source>Lost, money</source>
        <translation>Проиграно, сумма</translation>
    </message>
    <message>
        <source>Loyal</source>
        <translation>Верные</translation>
    </message>
    <message>
        <source>Median of the team</source>
        <translation>Медиана команды</translation>
    </message>
    <message>
        <source>Messenger</source>
        <translation>Мессенджер</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Деньги</translation>
    </message>
    <message>
        <source>Money in open deals by age</source>
        <translation>Сумма открытых сделок по возрасту</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Needed per day</source>
        <translation>Нужно в день</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новые</translation>
    </message>
    <message>
        <source>Next action on</source>
        <translation>Следующее действие</translation>
    </message>
    <message>
        <source>Next action overdue</source>
        <translation>Действие просрочено</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Not answered in time</source>
        <translation>Не успели ответить</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>Не решено</translation>
    </message>
    <message>
        <source>Nothing happened for</source>
        <translation>Без движения уже</translation>
    </message>
    <message>
        <source>Of what the head was told</source>
        <translation>О чём узнал руководитель</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Старше</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыто</translation>
    </message>
    <message>
        <source>Open deals</source>
        <translation>Открытые сделки</translation>
    </message>
    <message>
        <source>Open deals by age</source>
        <translation>Открытые сделки по возрасту</translation>
    </message>
    <message>
        <source>Open tasks without a time, not counted here: {0}.</source>
        <translation>Открытых задач без срока, которые здесь не учтены: {0}.</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Другое</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Чем кончилось</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Просрочено</translation>
    </message>
    <message>
        <source>Overdue task</source>
        <translation>Просроченная задача</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Не оплачено</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачено</translation>
    </message>
    <message>
        <source>Per client</source>
        <translation>На клиента</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>Период до этого</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Воронка</translation>
    </message>
    <message>
        <source>Pipeline: {0}.</source>
        <translation>Воронка: {0}.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>План</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Запланировано</translation>
    </message>
    <message>
        <source>Probability as set</source>
        <translation>Заданная вероятность</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Promising</source>
        <translation>Подающие надежды</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Покупки</translation>
    </message>
    <message>
        <source>Put off to another day</source>
        <translation>Перенесено на другой день</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>Проверено</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Квартал</translation>
    </message>
    <message>
        <source>Quiet for</source>
        <translation>Молчит уже</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Reason for cancelling</source>
        <translation>Причина отмены</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Поступило</translation>
    </message>
    <message>
        <source>Recency</source>
        <translation>Давность</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Регион</translation>
    </message>
    <message>
        <source>Reminded, not settled</source>
        <translation>Напомнили, не решено</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Выручка</translation>
    </message>
    <message>
        <source>Revenue by clients</source>
        <translation>Выручка по клиентам</translation>
    </message>
    <message>
        <source>Revenue: plan and fact</source>
        <translation>Выручка: план и факт</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Правило</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Продажи</translation>
    </message>
    <message>
        <source>Sales: plan and fact</source>
        <translation>Продажи: план и факт</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Балл</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Баллы</translation>
    </message>
    <message>
        <source>Seen to by the responsible</source>
        <translation>Решил ответственный</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Сегмент</translation>
    </message>
    <message>
        <source>Settled on</source>
        <translation>Решено</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Доля</translation>
    </message>
    <message>
        <source>Share done in time</source>
        <translation>Доля сделанного в срок</translation>
    </message>
    <message>
        <source>Share of clients</source>
        <translation>Доля клиентов</translation>
    </message>
    <message>
        <source>Share of the lost</source>
        <translation>Доля проигранных</translation>
    </message>
    <message>
        <source>Share of the money</source>
        <translation>Доля суммы</translation>
    </message>
    <message>
        <source>Share seen to by the responsible</source>
        <translation>Доля решённого ответственными</translation>
    </message>
    <message>
        <source>Share, added up</source>
        <translation>Доля нарастающим итогом</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Сайт</translation>
    </message>
    <message>
        <source>Social network</source>
        <translation>Соцсеть</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Спам</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Этапы</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Ещё открыто</translation>
    </message>
    <message>
        <source>Still to come</source>
        <translation>Срок ещё не наступил</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Взято в работу</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Взято на себя</translation>
    </message>
    <message>
        <source>Tasks, in figures</source>
        <translation>Задачи в цифрах</translation>
    </message>
    <message>
        <source>The last twelve months: {0} – {1}.</source>
        <translation>Последние двенадцать месяцев: {0} – {1}.</translation>
    </message>
    <message>
        <source>The list shows the first {0}; the figures count all.</source>
        <translation>В списке первые {0}; в цифрах учтены все.</translation>
    </message>
    <message>
        <source>The time until something is settled counts only working hours.</source>
        <translation>Время до решения считается только в рабочие часы.</translation>
    </message>
    <message>
        <source>The whole team</source>
        <translation>Вся команда</translation>
    </message>
    <message>
        <source>Their revenue</source>
        <translation>Их выручка</translation>
    </message>
    <message>
        <source>There is nothing to count here</source>
        <translation>Здесь считать нечего</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Нарастающим итогом</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>Сообщено</translation>
    </message>
    <message>
        <source>Told to</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Всего</translation>
    </message>
    <message>
        <source>Until settled</source>
        <translation>До решения</translation>
    </message>
    <message>
        <source>Until settled, average</source>
        <translation>До решения, в среднем</translation>
    </message>
    <message>
        <source>Until settled, median</source>
        <translation>До решения, медиана</translation>
    </message>
    <message>
        <source>Up to a month</source>
        <translation>До месяца</translation>
    </message>
    <message>
        <source>Up to a week</source>
        <translation>До недели</translation>
    </message>
    <message>
        <source>Up to half a year</source>
        <translation>До полугода</translation>
    </message>
    <message>
        <source>Up to three months</source>
        <translation>До трёх месяцев</translation>
    </message>
    <message>
        <source>Usually buys every</source>
        <translation>Обычно покупает раз в</translation>
    </message>
    <message>
        <source>Valuable and going quiet</source>
        <translation>Ценные и затихают</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Визит</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Ждут ответа</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Неделя</translation>
    </message>
    <message>
        <source>Went to</source>
        <translation>Кому перешло</translation>
    </message>
    <message>
        <source>What became of deals from each stage</source>
        <translation>Чем кончались сделки с каждого этапа</translation>
    </message>
    <message>
        <source>What became of the deals</source>
        <translation>Что стало со сделками</translation>
    </message>
    <message>
        <source>What became of the deals of each month</source>
        <translation>Что стало со сделками каждого месяца</translation>
    </message>
    <message>
        <source>What became of the tasks</source>
        <translation>Что стало с задачами</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Чем это кончилось</translation>
    </message>
    <message>
        <source>What was forgotten</source>
        <translation>Что забыли</translation>
    </message>
    <message>
        <source>What was won is of {0} to {1}, set against the same days a year before.</source>
        <translation>Выигранное — за {0} – {1}, рядом те же дни годом раньше.</translation>
    </message>
    <message>
        <source>Who changes places with these limits</source>
        <translation>Кто меняет место при этих границах</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Без даты</translation>
    </message>
    <message>
        <source>Without a next action</source>
        <translation>Без следующего действия</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Выиграно</translation>
    </message>
    <message>
        <source>Won a year before</source>
        <translation>Выиграно год назад</translation>
    </message>
    <message>
        <source>Won a year before, money</source>
        <translation>Выиграно год назад, сумма</translation>
    </message>
    <message>
        <source>Won by months after the opening</source>
        <translation>Доля выигранных по месяцам с открытия</translation>
    </message>
    <message>
        <source>Won in 180 days</source>
        <translation>Выиграно за 180 дней</translation>
    </message>
    <message>
        <source>Won in 30 days</source>
        <translation>Выиграно за 30 дней</translation>
    </message>
    <message>
        <source>Won in 60 days</source>
        <translation>Выиграно за 60 дней</translation>
    </message>
    <message>
        <source>Won in 90 days</source>
        <translation>Выиграно за 90 дней</translation>
    </message>
    <message>
        <source>Won of those closed</source>
        <translation>Выиграно из закрытых</translation>
    </message>
    <message>
        <source>Won orders by month, and a year before</source>
        <translation>Закрытые заказы по месяцам и год назад</translation>
    </message>
    <message>
        <source>Won this month</source>
        <translation>Выиграно в этом месяце</translation>
    </message>
    <message>
        <source>Won, and open by the month of closing</source>
        <translation>Выиграно и открыто по месяцу закрытия</translation>
    </message>
    <message>
        <source>Won, money</source>
        <translation>Выиграно, сумма</translation>
    </message>
    <message>
        <source>Won, share</source>
        <translation>Доля выигранных</translation>
    </message>
    <message>
        <source>Working days left</source>
        <translation>Осталось рабочих дней</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>Год назад</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>и ещё {0}</translation>
    </message>
    <message>
        <source>compared with</source>
        <translation>для сравнения</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>не указано</translation>
    </message>
</context>
<context>
    <name>ReportList</name>
    <message>
        <source>Reports</source>
        <translation>Отчёты</translation>
    </message>
</context>
<context>
    <name>ReportMenu</name>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
</context>
<context>
    <name>ReportTitles</name>
    <message>
        <source>ABC of clients</source>
        <translation>ABC клиентов</translation>
    </message>
    <message>
        <source>Deals by month of start</source>
        <translation>Когорты сделок</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Прогноз</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>Забытое</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>Воронка</translation>
    </message>
    <message>
        <source>How much money the next months may bring</source>
        <translation>Сколько денег принесут ближайшие месяцы</translation>
    </message>
    <message>
        <source>How soon we answer and how many become deals</source>
        <translation>Как быстро отвечаем и что становится сделкой</translation>
    </message>
    <message>
        <source>Inquiries</source>
        <translation>Обращения</translation>
    </message>
    <message>
        <source>Open deals</source>
        <translation>Открытые сделки</translation>
    </message>
    <message>
        <source>Plan and fact</source>
        <translation>План и факт</translation>
    </message>
    <message>
        <source>RFM of clients</source>
        <translation>RFM клиентов</translation>
    </message>
    <message>
        <source>Reasons for loss</source>
        <translation>Причины проигрыша</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Продажи</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Задачи</translation>
    </message>
    <message>
        <source>What became of the deals of each month</source>
        <translation>Что стало со сделками каждого месяца</translation>
    </message>
    <message>
        <source>What is idle or has no next action</source>
        <translation>Что стоит без движения или без действия</translation>
    </message>
    <message>
        <source>What is sold, to whom and by whom</source>
        <translation>Что продано, кому и кем</translation>
    </message>
    <message>
        <source>What the head was told of and what came of it</source>
        <translation>О чём узнал руководитель и чем это кончилось</translation>
    </message>
    <message>
        <source>Where deals get stuck on the way to a sale</source>
        <translation>Где сделки застревают на пути к продаже</translation>
    </message>
    <message>
        <source>Which few clients bring most of the money</source>
        <translation>Какие клиенты приносят почти всю выручку</translation>
    </message>
    <message>
        <source>Who buys often and who goes quiet</source>
        <translation>Кто покупает часто, а кто затихает</translation>
    </message>
    <message>
        <source>Who does what was planned, and how much of it in time</source>
        <translation>Кто сколько успевает и что из этого в срок</translation>
    </message>
    <message>
        <source>Who keeps to the plan and what is left to do</source>
        <translation>Кто идёт по плану и сколько осталось</translation>
    </message>
    <message>
        <source>Why clients do not buy, and what it costs</source>
        <translation>Почему не покупают и сколько это стоит</translation>
    </message>
</context>
<context>
    <name>ReportValues</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} d</source>
        <translation>{0} д</translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation>{0} дня</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0} ч</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} мин</translation>
    </message>
    <message>
        <source>{0} p.p.</source>
        <translation>{0} п. п.</translation>
    </message>
    <message>
        <source>{0} q. {1}</source>
        <translation>{0} кв. {1}</translation>
    </message>
    <message>
        <source>{0} quarter of {1}</source>
        <translation>{0} квартал {1}</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} с</translation>
    </message>
    <message>
        <source>{0}B</source>
        <translation>{0} млрд</translation>
    </message>
    <message>
        <source>{0}K</source>
        <translation>{0} тыс.</translation>
    </message>
    <message>
        <source>{0}M</source>
        <translation>{0} млн</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>All the time</source>
        <translation>За всё время</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Посчитать снова</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Nothing to count here</source>
        <translation>Считать нечего</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation>Не получилось.</translation>
    </message>
    <message>
        <source>The counting was stopped.</source>
        <translation>Подсчёт остановлен.</translation>
    </message>
    <message>
        <source>The counting was stopped. What you see is the former answer.</source>
        <translation>Подсчёт остановлен. Вы видите прежний ответ.</translation>
    </message>
    <message>
        <source>The table is on the clipboard</source>
        <translation>Таблица в буфере обмена</translation>
    </message>
    <message>
        <source>There are no records of these days that fit what you chose above. Take a longer period, or reset the filters.</source>
        <translation>За эти дни нет записей, которые подходят под выбранное выше. Возьмите период длиннее или сбросьте фильтры.</translation>
    </message>
</context>
<context>
    <name>RfmLimitEditor</name>
    <message>
        <source>Days since the last purchase</source>
        <translation>Дней с последней покупки</translation>
    </message>
    <message>
        <source>Number of purchases</source>
        <translation>Число покупок</translation>
    </message>
    <message>
        <source>Revenue, whole units</source>
        <translation>Выручка, без копеек</translation>
    </message>
    <message>
        <source>{0}, limit {1}</source>
        <translation>{0}, граница {1}</translation>
    </message>
</context>
<context>
    <name>RowDetails</name>
    <message>
        <source>Another client: add as new</source>
        <translation>Это другой клиент: добавить как нового</translation>
    </message>
    <message>
        <source>Choose a row to see it in full.</source>
        <translation>Выберите строку, чтобы увидеть её целиком.</translation>
    </message>
    <message>
        <source>Forget my decision</source>
        <translation>Отменить моё решение</translation>
    </message>
    <message>
        <source>In the database</source>
        <translation>В базе</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>В файле</translation>
    </message>
    <message>
        <source>Is it one of these?</source>
        <translation>Это кто-то из них?</translation>
    </message>
    <message>
        <source>Nothing is lost: such values are kept as they are written.</source>
        <translation>Ничего не потеряется: такие значения сохранятся как написаны.</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Открыть карточку</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Замечания</translation>
    </message>
    <message>
        <source>The chosen row</source>
        <translation>Выбранная строка</translation>
    </message>
    <message>
        <source>Yes, the same client</source>
        <translation>Да, это он</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>RuleRow</name>
    <message>
        <source>Change the rule</source>
        <translation>Изменить правило</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>Удалить правило</translation>
    </message>
</context>
<context>
    <name>RuleTexts</name>
    <message numerus="yes">
        <source>%n more day(s) later pass it on: {0}</source>
        <translation>
            <numerusform>ещё через %n день — передать: {0}</numerusform>
            <numerusform>ещё через %n дня — передать: {0}</numerusform>
            <numerusform>ещё через %n дней — передать: {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more hour(s) later pass it on: {0}</source>
        <translation>
            <numerusform>ещё через %n час — передать: {0}</numerusform>
            <numerusform>ещё через %n часа — передать: {0}</numerusform>
            <numerusform>ещё через %n часов — передать: {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more minute(s) later pass it on: {0}</source>
        <translation>
            <numerusform>ещё через %n минуту — передать: {0}</numerusform>
            <numerusform>ещё через %n минуты — передать: {0}</numerusform>
            <numerusform>ещё через %n минут — передать: {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A deal has had no next action for %n day(s)</source>
        <translation>
            <numerusform>У сделки %n день нет следующего действия</numerusform>
            <numerusform>У сделки %n дня нет следующего действия</numerusform>
            <numerusform>У сделки %n дней нет следующего действия</numerusform>
        </translation>
    </message>
    <message>
        <source>A deal has no next action</source>
        <translation>У сделки нет следующего действия</translation>
    </message>
    <message>
        <source>A task is overdue</source>
        <translation>Задача просрочена</translation>
    </message>
    <message numerus="yes">
        <source>A task is overdue by %n working hour(s)</source>
        <translation>
            <numerusform>Задача просрочена на %n рабочий час</numerusform>
            <numerusform>Задача просрочена на %n рабочих часа</numerusform>
            <numerusform>Задача просрочена на %n рабочих часов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A task is overdue by %n working minute(s)</source>
        <translation>
            <numerusform>Задача просрочена на %n рабочую минуту</numerusform>
            <numerusform>Задача просрочена на %n рабочие минуты</numerusform>
            <numerusform>Задача просрочена на %n рабочих минут</numerusform>
        </translation>
    </message>
    <message>
        <source>An inquiry has no answer</source>
        <translation>Обращение без ответа</translation>
    </message>
    <message numerus="yes">
        <source>An inquiry has waited for an answer for %n working hour(s)</source>
        <translation>
            <numerusform>Обращение ждёт ответа %n рабочий час</numerusform>
            <numerusform>Обращение ждёт ответа %n рабочих часа</numerusform>
            <numerusform>Обращение ждёт ответа %n рабочих часов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An inquiry has waited for an answer for %n working minute(s)</source>
        <translation>
            <numerusform>Обращение ждёт ответа %n рабочую минуту</numerusform>
            <numerusform>Обращение ждёт ответа %n рабочие минуты</numerusform>
            <numerusform>Обращение ждёт ответа %n рабочих минут</numerusform>
        </translation>
    </message>
    <message>
        <source>If {0} — {1}</source>
        <translation>Если {0} — {1}</translation>
    </message>
    <message>
        <source>Nobody has talked to a client</source>
        <translation>С клиентом никто не говорил</translation>
    </message>
    <message numerus="yes">
        <source>Nobody has talked to a client for %n day(s)</source>
        <translation>
            <numerusform>С клиентом %n день никто не говорил</numerusform>
            <numerusform>С клиентом %n дня никто не говорил</numerusform>
            <numerusform>С клиентом %n дней никто не говорил</numerusform>
        </translation>
    </message>
    <message>
        <source>pass it on at once: {0}</source>
        <translation>сразу передать: {0}</translation>
    </message>
    <message>
        <source>tell everybody else</source>
        <translation>сообщить всем остальным сотрудникам</translation>
    </message>
    <message>
        <source>tell: {0}</source>
        <translation>сообщить: {0}</translation>
    </message>
    <message>
        <source>{0} (clients of class {1})</source>
        <translation>{0} (клиенты класса {1})</translation>
    </message>
</context>
<context>
    <name>RunRow</name>
    <message>
        <source>Remove {0}</source>
        <translation>Удалить «{0}»</translation>
    </message>
</context>
<context>
    <name>SaleColumns</name>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Долг</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачено</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
</context>
<context>
    <name>SaleDoing</name>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n продажа</numerusform>
            <numerusform>%n продажи</numerusform>
            <numerusform>%n продаж</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) cancelled</source>
        <translation>
            <numerusform>Отменена %n продажа</numerusform>
            <numerusform>Отменены %n продажи</numerusform>
            <numerusform>Отменены %n продаж</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) delivered</source>
        <translation>
            <numerusform>Выполнена %n продажа</numerusform>
            <numerusform>Выполнены %n продажи</numerusform>
            <numerusform>Выполнены %n продаж</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) ordered again</source>
        <translation>
            <numerusform>%n продажа снова в заказах</numerusform>
            <numerusform>%n продажи снова в заказах</numerusform>
            <numerusform>%n продаж снова в заказах</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) removed</source>
        <translation>
            <numerusform>Удалена %n продажа</numerusform>
            <numerusform>Удалены %n продажи</numerusform>
            <numerusform>Удалены %n продаж</numerusform>
        </translation>
    </message>
    <message>
        <source>Money has come in for it: give it back on the sale afterwards.</source>
        <translation>За неё уже платили: деньги можно вернуть потом, в самой продаже.</translation>
    </message>
    <message>
        <source>Payment noted: {0}</source>
        <translation>Оплата записана: {0}</translation>
    </message>
    <message>
        <source>Payment removed</source>
        <translation>Оплата убрана</translation>
    </message>
    <message>
        <source>Refund noted: {0}</source>
        <translation>Возврат записан: {0}</translation>
    </message>
    <message>
        <source>Sale {0}</source>
        <translation>Продажа {0}</translation>
    </message>
</context>
<context>
    <name>SaleExporter</name>
    <message>
        <source>Excel workbook</source>
        <translation>Книга Excel</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Продажи</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Save the sales</source>
        <translation>Сохранить продажи</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Сохранено: {0}</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Показать в папке</translation>
    </message>
    <message>
        <source>Text table</source>
        <translation>Текстовая таблица</translation>
    </message>
</context>
<context>
    <name>SalePanel</name>
    <message>
        <source>Cancel the sale…</source>
        <translation>Отменить продажу…</translation>
    </message>
    <message>
        <source>Cancelled: {0}</source>
        <translation>Отменена: {0}</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Товар отдан</translation>
    </message>
    <message>
        <source>Give money back</source>
        <translation>Вернуть деньги</translation>
    </message>
    <message>
        <source>Goods and services</source>
        <translation>Товары и услуги</translation>
    </message>
    <message>
        <source>Not delivered yet</source>
        <translation>Ещё не отдан</translation>
    </message>
    <message>
        <source>Order again</source>
        <translation>Вернуть в заказы</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Долг</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачено</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Оплаты</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Sale {0}</source>
        <translation>Продажа {0}</translation>
    </message>
    <message>
        <source>Take a payment</source>
        <translation>Принять оплату</translation>
    </message>
    <message>
        <source>Take this payment away: it was noted by mistake</source>
        <translation>Убрать эту оплату: её записали по ошибке</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
    <message>
        <source>responsible: {0}</source>
        <translation>ответственный: {0}</translation>
    </message>
    <message>
        <source>went back</source>
        <translation>возврат</translation>
    </message>
</context>
<context>
    <name>SaleWords</name>
    <message>
        <source>Cancelled</source>
        <translation>Отменена</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Наличные</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Выполнена</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Через интернет</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>Иначе</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Перевод</translation>
    </message>
</context>
<context>
    <name>SalesPage</name>
    <message>
        <source>A sale comes from the counter, or from a deal that was won. Here you see what is owed.</source>
        <translation>Продажи появляются на кассе и из выигранных сделок. Здесь видно, кто сколько должен.</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Отменить…</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Снять выделение</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Товар отдан</translation>
    </message>
    <message>
        <source>New sale at the counter</source>
        <translation>Новая продажа на кассе</translation>
    </message>
    <message>
        <source>New sale at the counter (F7)</source>
        <translation>Новая продажа на кассе (F7)</translation>
    </message>
    <message>
        <source>No sales yet</source>
        <translation>Продаж пока нет</translation>
    </message>
    <message>
        <source>No such sales</source>
        <translation>Таких продаж нет</translation>
    </message>
    <message>
        <source>Number, client, product…</source>
        <translation>Номер, клиент, товар…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Продажа</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Продажи</translation>
    </message>
    <message>
        <source>Save the sales of this list, or the picked ones, as a workbook</source>
        <translation>Сохранить продажи этого списка или отмеченные в книгу Excel</translation>
    </message>
    <message>
        <source>Search in the sales</source>
        <translation>Поиск по продажам</translation>
    </message>
    <message>
        <source>Select all {0}</source>
        <translation>Выбрать все {0}</translation>
    </message>
    <message>
        <source>Selected {0} of {1}</source>
        <translation>Выбрано {0} из {1}</translation>
    </message>
    <message>
        <source>Show all sales</source>
        <translation>Показать все продажи</translation>
    </message>
    <message>
        <source>Take a payment…</source>
        <translation>Принять оплату…</translation>
    </message>
    <message>
        <source>There are sales, but none that fits what you chose above.</source>
        <translation>Продажи есть, но под выбранное выше не подходит ни одна.</translation>
    </message>
    <message>
        <source>To Excel</source>
        <translation>В Excel</translation>
    </message>
    <message>
        <source>To the client</source>
        <translation>К клиенту</translation>
    </message>
    <message>
        <source>To the counter</source>
        <translation>К кассе</translation>
    </message>
</context>
<context>
    <name>ScoreCard</name>
    <message>
        <source>All the time</source>
        <translation>За всё время</translation>
    </message>
    <message>
        <source>How promises are kept</source>
        <translation>Как выполняются обещания</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>Без имени</translation>
    </message>
    <message>
        <source>Nothing was promised, kept or broken yet.</source>
        <translation>Пока никто ничего не обещал.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Последние 30 дней</translation>
    </message>
    <message>
        <source>The last 90 days</source>
        <translation>Последние 90 дней</translation>
    </message>
    <message>
        <source>The last year</source>
        <translation>Последний год</translation>
    </message>
    <message>
        <source>kept {0} · broken {1}</source>
        <translation>выполнено {0} · нарушено {1}</translation>
    </message>
    <message>
        <source>open {0}</source>
        <translation>открыто {0}</translation>
    </message>
    <message>
        <source>open {0}, of them overdue {1}</source>
        <translation>открыто {0}, из них просрочено {1}</translation>
    </message>
</context>
<context>
    <name>Scores</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n день назад</numerusform>
            <numerusform>%n дня назад</numerusform>
            <numerusform>%n дней назад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n раз</numerusform>
            <numerusform>%n раза</numerusform>
            <numerusform>%n раз</numerusform>
        </translation>
    </message>
    <message>
        <source>Frequency: {0} of {1}</source>
        <translation>Частота: {0} из {1}</translation>
    </message>
    <message>
        <source>From {0} to {1}: place {2} by revenue, {3} of the whole.</source>
        <translation>С {0} по {1}: {2}-е место по выручке, {3} всей выручки.</translation>
    </message>
    <message>
        <source>Money: {0} of {1}</source>
        <translation>Деньги: {0} из {1}</translation>
    </message>
    <message>
        <source>Recency: {0} of {1}</source>
        <translation>Давность: {0} из {1}</translation>
    </message>
    <message>
        <source>Reports ABC and RFM of clients say how this is counted.</source>
        <translation>Как это считается, видно в отчётах «ABC клиентов» и «RFM клиентов».</translation>
    </message>
    <message numerus="yes">
        <source>Usually buys every %n day(s).</source>
        <translation>
            <numerusform>Обычно покупает раз в %n день.</numerusform>
            <numerusform>Обычно покупает раз в %n дня.</numerusform>
            <numerusform>Обычно покупает раз в %n дней.</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
</context>
<context>
    <name>ScreenRow</name>
    <message>
        <source>One screen has to stay.</source>
        <translation>Хотя бы один раздел должен остаться.</translation>
    </message>
</context>
<context>
    <name>SegmentActions</name>
    <message numerus="yes">
        <source>%n client(s) added to “{0}”</source>
        <translation>
            <numerusform>%n клиент добавлен в «{0}»</numerusform>
            <numerusform>%n клиента добавлены в «{0}»</numerusform>
            <numerusform>%n клиентов добавлены в «{0}»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) taken out of “{0}”</source>
        <translation>
            <numerusform>%n клиент убран из «{0}»</numerusform>
            <numerusform>%n клиента убраны из «{0}»</numerusform>
            <numerusform>%n клиентов убраны из «{0}»</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them are in “{0}” already</source>
        <translation>Все они уже в сегменте «{0}»</translation>
    </message>
    <message numerus="yes">
        <source>Do not call: %n client(s)</source>
        <translation>
            <numerusform>Не звонить: %n клиент</numerusform>
            <numerusform>Не звонить: %n клиента</numerusform>
            <numerusform>Не звонить: %n клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Entry written for %n client(s)</source>
        <translation>
            <numerusform>Запись сделана у %n клиента</numerusform>
            <numerusform>Запись сделана у %n клиентов</numerusform>
            <numerusform>Запись сделана у %n клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>May be called again: %n client(s)</source>
        <translation>
            <numerusform>Снова можно звонить: %n клиент</numerusform>
            <numerusform>Снова можно звонить: %n клиента</numerusform>
            <numerusform>Снова можно звонить: %n клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to change</source>
        <translation>Нечего менять</translation>
    </message>
    <message>
        <source>Rule changed: {0}</source>
        <translation>Условия изменены: {0}</translation>
    </message>
    <message>
        <source>Segment made: {0}</source>
        <translation>Сегмент создан: {0}</translation>
    </message>
    <message>
        <source>Segment removed: {0}</source>
        <translation>Сегмент удалён: {0}</translation>
    </message>
</context>
<context>
    <name>SegmentMenus</name>
    <message>
        <source>Add to a segment</source>
        <translation>Добавить в сегмент</translation>
    </message>
    <message>
        <source>Change the rule to what is shown</source>
        <translation>Сделать показанное условиями сегмента</translation>
    </message>
    <message>
        <source>Do not call…</source>
        <translation>Не звонить…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Зафиксировать</translation>
    </message>
    <message>
        <source>Freeze as a list…</source>
        <translation>Зафиксировать как список…</translation>
    </message>
    <message>
        <source>Log a contact…</source>
        <translation>Записать контакт…</translation>
    </message>
    <message>
        <source>May be called again</source>
        <translation>Снова можно звонить</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Name of the segment</source>
        <translation>Название сегмента</translation>
    </message>
    <message>
        <source>New segment…</source>
        <translation>Новый сегмент…</translation>
    </message>
    <message>
        <source>Remove the segment</source>
        <translation>Удалить сегмент</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Переименовать…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Save as a new segment…</source>
        <translation>Сохранить как новый сегмент…</translation>
    </message>
    <message>
        <source>Save as a segment…</source>
        <translation>Сохранить как сегмент…</translation>
    </message>
    <message>
        <source>Take out of this segment</source>
        <translation>Убрать из этого сегмента</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
</context>
<context>
    <name>SellingCheck</name>
    <message numerus="yes">
        <source>%n column(s) are better looked at before the import.</source>
        <translation>
            <numerusform>На %n столбец лучше взглянуть до импорта.</numerusform>
            <numerusform>На %n столбца лучше взглянуть до импорта.</numerusform>
            <numerusform>На %n столбцов лучше взглянуть до импорта.</numerusform>
        </translation>
    </message>
    <message>
        <source>A product has no place for these columns: {0}.</source>
        <translation>У товара нет места для этих столбцов: {0}.</translation>
    </message>
    <message>
        <source>Add a card</source>
        <translation>Завести карточку</translation>
    </message>
    <message>
        <source>All columns were recognised.</source>
        <translation>Все столбцы распознаны.</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Все строки</translation>
    </message>
    <message>
        <source>Back to the file</source>
        <translation>Вернуться к файлу</translation>
    </message>
    <message>
        <source>By the name and the phone of the row; the problems tell which ones.</source>
        <translation>По имени и телефону из строки; какие именно — сказано в замечаниях.</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменятся</translation>
    </message>
    <message>
        <source>Choose another sheet, or another row as the header.</source>
        <translation>Выберите другой лист или другую строку заголовка.</translation>
    </message>
    <message>
        <source>Clients who are not there yet</source>
        <translation>Клиенты, которых ещё нет в базе</translation>
    </message>
    <message>
        <source>Deals whose client is not known, or not clear, stay in the file.</source>
        <translation>Сделки, клиент которых неизвестен или неясен, останутся в файле.</translation>
    </message>
    <message>
        <source>Leave the deal out</source>
        <translation>Не брать сделку</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Не взяты</translation>
    </message>
    <message>
        <source>Look at the columns</source>
        <translation>Посмотреть столбцы</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новые</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Без изменений</translation>
    </message>
    <message>
        <source>Nothing to import here</source>
        <translation>Здесь нечего импортировать</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Строки файла</translation>
    </message>
    <message>
        <source>These columns go to the note: {0}.</source>
        <translation>Эти столбцы попадут в примечание: {0}.</translation>
    </message>
    <message>
        <source>This very file was imported on {0}. Look whether its rows are there already.</source>
        <translation>Этот же файл импортировали {0}. Проверьте, нет ли его строк в базе.</translation>
    </message>
    <message>
        <source>With problems</source>
        <translation>С замечаниями</translation>
    </message>
</context>
<context>
    <name>SellingDetails</name>
    <message>
        <source>Choose a row to see it in full.</source>
        <translation>Выберите строку, чтобы увидеть её целиком.</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Замечания</translation>
    </message>
    <message>
        <source>The chosen row</source>
        <translation>Выбранная строка</translation>
    </message>
</context>
<context>
    <name>SellingImportTexts</name>
    <message>
        <source>About the loss</source>
        <translation>О проигрыше</translation>
    </message>
    <message>
        <source>All of this is known already</source>
        <translation>Всё это уже есть в базе</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Штрихкод</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменится</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>Конкурент</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Day of the next action</source>
        <translation>День действия</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Сделки</translation>
    </message>
    <message>
        <source>E-mail of the client</source>
        <translation>Эл. почта клиента</translation>
    </message>
    <message>
        <source>Goods and services</source>
        <translation>Товары и услуги</translation>
    </message>
    <message>
        <source>Goods or service</source>
        <translation>Товар или услуга</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>How it is paid</source>
        <translation>Порядок оплаты</translation>
    </message>
    <message>
        <source>INN of the client</source>
        <translation>ИНН клиента</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Не взята</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Neither the deal nor its client is in the database yet</source>
        <translation>Ни сделки, ни её клиента в базе ещё нет</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новая</translation>
    </message>
    <message>
        <source>Next action</source>
        <translation>Следующее действие</translation>
    </message>
    <message>
        <source>Not in the database yet</source>
        <translation>В базе ещё нет</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Не указана</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Без изменений</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Phone of the client</source>
        <translation>Телефон клиента</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Воронка</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Вероятность</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>Purpose of the purchase</source>
        <translation>Цель покупки</translation>
    </message>
    <message>
        <source>Reason for loss</source>
        <translation>Причина проигрыша</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Several clients fit</source>
        <translation>Подходят несколько клиентов</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>State (open, won, lost)</source>
        <translation>Состояние (открыта, выиграна, проиграна)</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>The client is not in the database</source>
        <translation>Клиента нет в базе</translation>
    </message>
    <message>
        <source>The deal with this number is there</source>
        <translation>Сделка с этим номером уже есть</translation>
    </message>
    <message>
        <source>The name is too long</source>
        <translation>Название слишком длинное</translation>
    </message>
    <message>
        <source>The product of this name is there</source>
        <translation>Товар с таким названием уже есть</translation>
    </message>
    <message>
        <source>The product with this article is there</source>
        <translation>Товар с этим артикулом уже есть</translation>
    </message>
    <message>
        <source>The product with this barcode is there</source>
        <translation>Товар с этим штрихкодом уже есть</translation>
    </message>
    <message>
        <source>The row has no name</source>
        <translation>В строке нет названия</translation>
    </message>
    <message>
        <source>The row names no client</source>
        <translation>В строке не указан клиент</translation>
    </message>
    <message>
        <source>The same as in row {0}</source>
        <translation>То же, что в строке {0}</translation>
    </message>
    <message>
        <source>Title of the deal</source>
        <translation>Название сделки</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Единица</translation>
    </message>
    <message>
        <source>When it is expected to close</source>
        <translation>Срок закрытия</translation>
    </message>
    <message>
        <source>When it was added</source>
        <translation>Когда добавлена</translation>
    </message>
    <message>
        <source>When it was closed</source>
        <translation>Когда закрыта</translation>
    </message>
    <message>
        <source>Whether it is sold</source>
        <translation>Продаётся ли</translation>
    </message>
    <message>
        <source>not imported</source>
        <translation>не импортируется</translation>
    </message>
</context>
<context>
    <name>SellingLabels</name>
    <message>
        <source>About the loss</source>
        <translation>О проигрыше</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation>Ответить до</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Ответ дан</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Штрихкод</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закрыта</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>Конкурент</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Добавлена</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Сделка</translation>
    </message>
    <message>
        <source>Deal No.</source>
        <translation>№ сделки</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Сделки</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Expected to close</source>
        <translation>Срок закрытия</translation>
    </message>
    <message>
        <source>Goods and services</source>
        <translation>Товары и услуги</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>INN</source>
        <translation>ИНН</translation>
    </message>
    <message>
        <source>Inquiries</source>
        <translation>Обращения</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Next action</source>
        <translation>Следующее действие</translation>
    </message>
    <message>
        <source>Next action on</source>
        <translation>День действия</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Дата заказа</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Не оплачено</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачено</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Воронка</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Probability, %</source>
        <translation>Вероятность, %</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>Purpose of the purchase</source>
        <translation>Цель покупки</translation>
    </message>
    <message>
        <source>Reason for cancelling</source>
        <translation>Причина отмены</translation>
    </message>
    <message>
        <source>Reason for loss</source>
        <translation>Причина проигрыша</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Получено</translation>
    </message>
    <message>
        <source>Repeats No.</source>
        <translation>Повторяет №</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Продажи</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Продаётся</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Terms of payment</source>
        <translation>Порядок оплаты</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Единица</translation>
    </message>
    <message>
        <source>call</source>
        <translation>звонок</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменена</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>отсрочка</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>выполнена</translation>
    </message>
    <message>
        <source>goods</source>
        <translation>товар</translation>
    </message>
    <message>
        <source>instalments</source>
        <translation>рассрочка</translation>
    </message>
    <message>
        <source>invoice</source>
        <translation>счёт</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>письмо</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>проиграна</translation>
    </message>
    <message>
        <source>meeting</source>
        <translation>встреча</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>on delivery</source>
        <translation>при получении</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыта</translation>
    </message>
    <message>
        <source>ordered</source>
        <translation>оформлена</translation>
    </message>
    <message>
        <source>other</source>
        <translation>другое</translation>
    </message>
    <message>
        <source>prepaid</source>
        <translation>предоплата</translation>
    </message>
    <message>
        <source>service</source>
        <translation>услуга</translation>
    </message>
    <message>
        <source>subscription</source>
        <translation>подписка</translation>
    </message>
    <message>
        <source>won</source>
        <translation>выиграна</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
</context>
<context>
    <name>SellingModel</name>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Сделка</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Замечания</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Что будет</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
</context>
<context>
    <name>SeriesQuestion</name>
    <message>
        <source>Leave it as it is</source>
        <translation>Оставить как есть</translation>
    </message>
    <message>
        <source>Move only this one</source>
        <translation>Перенести только эту</translation>
    </message>
    <message>
        <source>Move this one and all that follow</source>
        <translation>Перенести эту и все следующие</translation>
    </message>
    <message>
        <source>Move this one and all that follow; the other weekdays of the series move too</source>
        <translation>Перенести эту и все следующие; другие дни недели этого повтора сдвинутся тоже</translation>
    </message>
    <message>
        <source>Remove only this one</source>
        <translation>Удалить только эту</translation>
    </message>
    <message>
        <source>Remove this one and all that follow</source>
        <translation>Удалить эту и все следующие</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>About the program</source>
        <translation>О программе</translation>
    </message>
    <message>
        <source>Automatic tasks</source>
        <translation>Автозадачи</translation>
    </message>
    <message>
        <source>Backup copies</source>
        <translation>Резервные копии</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Greetings</source>
        <translation>Поздравления</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>Вид и язык</translation>
    </message>
    <message>
        <source>Nothing forgotten</source>
        <translation>Ничего не забыто</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Итоги</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Свои поля</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Сотрудники</translation>
    </message>
    <message>
        <source>Pipelines</source>
        <translation>Воронки</translation>
    </message>
    <message>
        <source>Product groups</source>
        <translation>Группы товаров</translation>
    </message>
    <message>
        <source>Protected data</source>
        <translation>Защищённые данные</translation>
    </message>
    <message>
        <source>Reasons for loss</source>
        <translation>Причины проигрыша</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Напоминания</translation>
    </message>
    <message>
        <source>Screens at the left</source>
        <translation>Разделы слева</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Разделы настроек</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Статусы</translation>
    </message>
    <message>
        <source>Stop list</source>
        <translation>Стоп-лист</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Working time</source>
        <translation>Рабочее время</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Change the cell</source>
        <translation>Изменить ячейку</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Close the topmost layer</source>
        <translation>Закрыть верхнее окно или панель</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>Копировать таблицей</translation>
    </message>
    <message>
        <source>Getting about</source>
        <translation>Разделы</translation>
    </message>
    <message>
        <source>In a list</source>
        <translation>В списке</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Открыть карточку</translation>
    </message>
    <message>
        <source>Paste rows from Excel</source>
        <translation>Вставить строки из Excel</translation>
    </message>
    <message>
        <source>Pick all rows</source>
        <translation>Отметить все строки</translation>
    </message>
    <message>
        <source>Pick the row</source>
        <translation>Отметить строку</translation>
    </message>
    <message>
        <source>Show the menu bar</source>
        <translation>Показать строку меню</translation>
    </message>
    <message>
        <source>To the recycle bin</source>
        <translation>В корзину</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>SourceSection</name>
    <message>
        <source>New source</source>
        <translation>Новый источник</translation>
    </message>
    <message>
        <source>Recommended by a friend</source>
        <translation>По рекомендации</translation>
    </message>
    <message>
        <source>Source added: {0}</source>
        <translation>Источник добавлен: {0}</translation>
    </message>
    <message>
        <source>Source removed: {0}</source>
        <translation>Источник удалён: {0}</translation>
    </message>
    <message>
        <source>Source renamed: {0}</source>
        <translation>Источник переименован: {0}</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Where clients hear of you: an advertisement, a friend, a fair.</source>
        <translation>Откуда клиенты узнают о вас: реклама, знакомые, выставка.</translation>
    </message>
</context>
<context>
    <name>SpecialDays</name>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Holidays that somebody takes, a stocktaking, a Saturday that is worked: these days go before the calendar.</source>
        <translation>Отпуск, переучёт, рабочая суббота: эти дни важнее календаря.</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Часы</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>Name the day: 31.12, tomorrow, Saturday.</source>
        <translation>Назовите день: 31.12, завтра, суббота.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Special days</source>
        <translation>Особые дни</translation>
    </message>
    <message>
        <source>Stocktaking</source>
        <translation>Переучёт</translation>
    </message>
    <message>
        <source>That is more than a year.</source>
        <translation>Это больше года.</translation>
    </message>
    <message>
        <source>The last day has to come after the first one.</source>
        <translation>Последний день должен быть позже первого.</translation>
    </message>
    <message>
        <source>The last day is not understood.</source>
        <translation>Последний день непонятен.</translation>
    </message>
    <message>
        <source>the same day</source>
        <translation>тот же день</translation>
    </message>
</context>
<context>
    <name>StageBoard</name>
    <message numerus="yes">
        <source>%n more client(s) with smaller sums: search or narrow the board.</source>
        <translation>
            <numerusform>Ещё %n клиент с меньшими суммами: воспользуйтесь поиском или отбором.</numerusform>
            <numerusform>Ещё %n клиента с меньшими суммами: воспользуйтесь поиском или отбором.</numerusform>
            <numerusform>Ещё %n клиентов с меньшими суммами: воспользуйтесь поиском или отбором.</numerusform>
        </translation>
    </message>
    <message>
        <source>A deal stays with its client: drop it in the lane of that client.</source>
        <translation>Сделка остаётся у своего клиента: положите её на дорожку этого клиента.</translation>
    </message>
    <message>
        <source>A: clients who make most of the revenue</source>
        <translation>A: клиенты, на которых держится выручка</translation>
    </message>
    <message>
        <source>B: clients in the middle</source>
        <translation>B: средние клиенты</translation>
    </message>
    <message>
        <source>C: clients with small purchases</source>
        <translation>C: клиенты с небольшими покупками</translation>
    </message>
    <message>
        <source>Move anyway</source>
        <translation>Всё равно переместить</translation>
    </message>
    <message>
        <source>No purchases within a year</source>
        <translation>Без покупок за год</translation>
    </message>
    <message>
        <source>Nobody is responsible</source>
        <translation>Без ответственного</translation>
    </message>
    <message>
        <source>Not everything on the checklist of the former stage is ticked.</source>
        <translation>В списке дел прежнего этапа отмечено не всё.</translation>
    </message>
    <message>
        <source>The class follows from what a client buys: drop the deal in its own lane.</source>
        <translation>Класс следует из покупок клиента: оставьте сделку в её дорожке.</translation>
    </message>
    <message>
        <source>“{0}” is full: no more than {1} at once.</source>
        <translation>Этап «{0}» заполнен: не больше {1} одновременно.</translation>
    </message>
</context>
<context>
    <name>StageLog</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n час</numerusform>
            <numerusform>%n часа</numerusform>
            <numerusform>%n часов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n минута</numerusform>
            <numerusform>%n минуты</numerusform>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StageRow</name>
    <message>
        <source>Automatic tasks</source>
        <translation>Автоматические задачи</translation>
    </message>
    <message>
        <source>Checklist, a point a line</source>
        <translation>Список дел, по одному в строке</translation>
    </message>
    <message>
        <source>Idle after so many days</source>
        <translation>Забыта через столько дней</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Свернуть</translation>
    </message>
    <message>
        <source>More about this stage</source>
        <translation>Подробнее об этапе</translation>
    </message>
    <message>
        <source>Must be filled in before</source>
        <translation>Заполнить до входа</translation>
    </message>
    <message>
        <source>New automatic task of this stage</source>
        <translation>Новая автоматическая задача этапа</translation>
    </message>
    <message>
        <source>Next action on entry</source>
        <translation>Действие при входе</translation>
    </message>
    <message>
        <source>No more deals at once than</source>
        <translation>Предел числа сделок</translation>
    </message>
    <message>
        <source>Probability, %</source>
        <translation>Вероятность, %</translation>
    </message>
    <message>
        <source>What standing here means</source>
        <translation>Что означает этап</translation>
    </message>
</context>
<context>
    <name>StartStep</name>
    <message>
        <source>A table of clients is enough: you see what goes where before anything is stored.</source>
        <translation>Подойдёт любая таблица клиентов: до сохранения покажем, что куда попадёт.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Начать</translation>
    </message>
    <message>
        <source>Bring my list from Excel</source>
        <translation>Загрузить мой список из Excel</translation>
    </message>
    <message>
        <source>Enter the first client at once.</source>
        <translation>Сразу внести первого клиента.</translation>
    </message>
    <message>
        <source>Invented clients in a database of their own. Your own database stays empty.</source>
        <translation>Вымышленные клиенты в отдельной базе. Ваша собственная база останется пустой.</translation>
    </message>
    <message>
        <source>Look round with example data</source>
        <translation>Посмотреть на примере</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>Начать с пустой базы</translation>
    </message>
    <message>
        <source>The other two ways stay open.</source>
        <translation>К двум другим вариантам можно вернуться в любой момент.</translation>
    </message>
    <message>
        <source>What do we begin with?</source>
        <translation>С чего начнём?</translation>
    </message>
</context>
<context>
    <name>StatusRow</name>
    <message>
        <source>Meaning</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>What this status means to the program</source>
        <translation>Что этот статус означает для программы</translation>
    </message>
</context>
<context>
    <name>StatusSection</name>
    <message>
        <source>Name them as you do at work. The meaning tells the program who is new, who buys and who went quiet. Drag a row by its handle, or press Alt+Up and Alt+Down, to change the order.</source>
        <translation>Назовите их так, как принято у вас. Значение подсказывает программе, кто новый, кто покупает, а кто пропал. Порядок меняется перетаскиванием за ручку слева или клавишами Alt+↑ и Alt+↓.</translation>
    </message>
    <message>
        <source>New status</source>
        <translation>Новый статус</translation>
    </message>
    <message>
        <source>Status added: {0}</source>
        <translation>Статус добавлен: {0}</translation>
    </message>
    <message>
        <source>Status has another colour: {0}</source>
        <translation>Цвет статуса изменён: {0}</translation>
    </message>
    <message>
        <source>Status means something else now: {0}</source>
        <translation>Значение статуса изменено: {0}</translation>
    </message>
    <message>
        <source>Status removed: {0}</source>
        <translation>Статус удалён: {0}</translation>
    </message>
    <message>
        <source>Status renamed: {0}</source>
        <translation>Статус переименован: {0}</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Статусы</translation>
    </message>
    <message>
        <source>The order of statuses was changed.</source>
        <translation>Порядок статусов изменён.</translation>
    </message>
    <message>
        <source>Waits for delivery</source>
        <translation>Ждёт доставку</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>1 File</source>
        <translation>1 Файл</translation>
    </message>
    <message>
        <source>2 Columns</source>
        <translation>2 Столбцы</translation>
    </message>
    <message>
        <source>3 Check</source>
        <translation>3 Проверка</translation>
    </message>
</context>
<context>
    <name>StopListSection</name>
    <message numerus="yes">
        <source>%n number(s) or address(es) on the list</source>
        <translation>
            <numerusform>В списке %n номер или адрес</numerusform>
            <numerusform>В списке %n номера и адреса</numerusform>
            <numerusform>В списке %n номеров и адресов</numerusform>
        </translation>
    </message>
    <message>
        <source>Phone or e-mail</source>
        <translation>Телефон или почта</translation>
    </message>
    <message>
        <source>Stop list</source>
        <translation>Стоп-лист</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Убрать из списка</translation>
    </message>
    <message>
        <source>Taken off the stop list</source>
        <translation>Убрано из стоп-листа</translation>
    </message>
    <message>
        <source>The list is empty</source>
        <translation>Список пуст</translation>
    </message>
    <message>
        <source>This number is not on the list.</source>
        <translation>Этого номера в списке нет.</translation>
    </message>
    <message>
        <source>When a client who asked not to be called is erased, a fingerprint of each phone and e-mail stays here. A new client with such a number gets “Do not call” by itself. The numbers cannot be read from the fingerprints; to take one off, type it.</source>
        <translation>Когда стирают клиента, который просил не звонить, здесь остаётся отпечаток каждого его телефона и адреса почты. Новый клиент с таким номером сам получит отметку «Не звонить». Прочитать номера по отпечаткам нельзя; чтобы убрать номер, введите его.</translation>
    </message>
</context>
<context>
    <name>SubjectBar</name>
    <message>
        <source>In this file are</source>
        <translation>В этом файле</translation>
    </message>
    <message>
        <source>Told by the headings; choose another when that is wrong.</source>
        <translation>Определено по заголовкам; если неверно, выберите другое.</translation>
    </message>
</context>
<context>
    <name>SumLine</name>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n продажа</numerusform>
            <numerusform>%n продажи</numerusform>
            <numerusform>%n продаж</numerusform>
        </translation>
    </message>
    <message>
        <source>owed {0}</source>
        <translation>долг {0}</translation>
    </message>
    <message>
        <source>paid {0}</source>
        <translation>оплачено {0}</translation>
    </message>
    <message>
        <source>total {0}</source>
        <translation>сумма {0}</translation>
    </message>
</context>
<context>
    <name>SummaryStep</name>
    <message numerus="yes">
        <source>%n client(s) added</source>
        <translation>
            <numerusform>Добавлен %n клиент</numerusform>
            <numerusform>Добавлены %n клиента</numerusform>
            <numerusform>Добавлено %n клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) completed</source>
        <translation>
            <numerusform>Дополнен %n клиент</numerusform>
            <numerusform>Дополнены %n клиента</numerusform>
            <numerusform>Дополнено %n клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) added</source>
        <translation>
            <numerusform>Добавлена %n сделка</numerusform>
            <numerusform>Добавлено %n сделки</numerusform>
            <numerusform>Добавлено %n сделок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) changed</source>
        <translation>
            <numerusform>Изменена %n сделка</numerusform>
            <numerusform>Изменено %n сделки</numerusform>
            <numerusform>Изменено %n сделок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) added</source>
        <translation>
            <numerusform>Добавлен %n товар</numerusform>
            <numerusform>Добавлено %n товара</numerusform>
            <numerusform>Добавлено %n товаров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) changed</source>
        <translation>
            <numerusform>Изменён %n товар</numerusform>
            <numerusform>Изменено %n товара</numerusform>
            <numerusform>Изменено %n товаров</numerusform>
        </translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>Из буфера обмена</translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>Импортировать другой файл</translation>
    </message>
    <message>
        <source>Next file: {0}</source>
        <translation>Следующий файл: {0}</translation>
    </message>
    <message>
        <source>Save the problem rows…</source>
        <translation>Сохранить строки с замечаниями…</translation>
    </message>
    <message>
        <source>Show the deals</source>
        <translation>Показать сделки</translation>
    </message>
    <message>
        <source>Show the imported clients</source>
        <translation>Показать импортированных</translation>
    </message>
    <message>
        <source>Show the products</source>
        <translation>Показать товары</translation>
    </message>
    <message>
        <source>The import was taken back</source>
        <translation>Импорт отменён</translation>
    </message>
    <message>
        <source>There was nothing new in the file</source>
        <translation>В файле не было ничего нового</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Отменить импорт</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>изменено</translation>
    </message>
    <message>
        <source>companies of theirs</source>
        <translation>их компании</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>дополнено</translation>
    </message>
    <message>
        <source>contact people</source>
        <translation>контактные лица</translation>
    </message>
    <message>
        <source>new</source>
        <translation>новых</translation>
    </message>
    <message>
        <source>new clients</source>
        <translation>новых клиентов</translation>
    </message>
    <message>
        <source>problems</source>
        <translation>замечаний</translation>
    </message>
    <message>
        <source>rows with problems</source>
        <translation>строк с замечаниями</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>пропущено</translation>
    </message>
</context>
<context>
    <name>TableCard</name>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Копировать таблицу</translation>
    </message>
    <message>
        <source>Remind to get in touch</source>
        <translation>Напомнить связаться</translation>
    </message>
    <message>
        <source>Remind to get in touch: {0}</source>
        <translation>Напомнить связаться: {0}</translation>
    </message>
    <message>
        <source>Sets the next step of the ticked clients to today</source>
        <translation>Отмеченным клиентам на сегодня назначается следующий шаг</translation>
    </message>
</context>
<context>
    <name>TableHeader</name>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Filter: {0}</source>
        <translation>Фильтр: {0}</translation>
    </message>
</context>
<context>
    <name>TablePane</name>
    <message>
        <source>Columns</source>
        <translation>Колонки</translation>
    </message>
    <message>
        <source>Filter by columns</source>
        <translation>Фильтр по колонкам</translation>
    </message>
    <message>
        <source>Show as a list with the card</source>
        <translation>Показать списком с карточкой</translation>
    </message>
</context>
<context>
    <name>TagEditor</name>
    <message>
        <source>Add a tag</source>
        <translation>Добавить метку</translation>
    </message>
    <message>
        <source>Remove tag {0}</source>
        <translation>Убрать метку {0}</translation>
    </message>
</context>
<context>
    <name>TagSection</name>
    <message>
        <source>A client can have any number of tags. Two tags become one when you give both one name.</source>
        <translation>У клиента может быть сколько угодно меток. Чтобы объединить две метки, дайте одной из них название другой.</translation>
    </message>
    <message>
        <source>Make them one tag</source>
        <translation>Объединить метки</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Новая метка</translation>
    </message>
    <message>
        <source>Tag added: {0}</source>
        <translation>Метка добавлена: {0}</translation>
    </message>
    <message>
        <source>Tag has another colour: {0}</source>
        <translation>Цвет метки изменён: {0}</translation>
    </message>
    <message>
        <source>Tag removed: {0}</source>
        <translation>Метка удалена: {0}</translation>
    </message>
    <message>
        <source>Tag renamed: {0}</source>
        <translation>Метка переименована: {0}</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Wholesale</source>
        <translation>Опт</translation>
    </message>
    <message>
        <source>“{0}” became part of “{1}”.</source>
        <translation>Метка «{0}» объединена с меткой «{1}».</translation>
    </message>
</context>
<context>
    <name>TakingAway</name>
    <message>
        <source>Drawing</source>
        <translation>Чертёж</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Цифры</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Картинка</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Сохранить отчёт</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Сохранено: {0}</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Показать в папке</translation>
    </message>
    <message>
        <source>The picture is on the clipboard</source>
        <translation>Картинка в буфере обмена</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>Книга</translation>
    </message>
</context>
<context>
    <name>TargetCombo</name>
    <message>
        <source>Column {0}</source>
        <translation>Столбец {0}</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Свои поля</translation>
    </message>
    <message>
        <source>do not import</source>
        <translation>не импортировать</translation>
    </message>
</context>
<context>
    <name>TaskDesk</name>
    <message>
        <source>+1 day</source>
        <translation>+1 день</translation>
    </message>
    <message>
        <source>+1 week</source>
        <translation>+1 неделя</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Done, with a word…</source>
        <translation>Готово, с итогом…</translation>
    </message>
    <message>
        <source>Give to</source>
        <translation>Передать</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Вернуть в работу</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Remove this and all that follow</source>
        <translation>Удалить эту и все следующие</translation>
    </message>
    <message>
        <source>Take the time away</source>
        <translation>Убрать время</translation>
    </message>
    <message>
        <source>To the client</source>
        <translation>К клиенту</translation>
    </message>
    <message>
        <source>To the deal</source>
        <translation>К сделке</translation>
    </message>
    <message>
        <source>Will not be done</source>
        <translation>Не будет выполнена</translation>
    </message>
</context>
<context>
    <name>TaskDoing</name>
    <message numerus="yes">
        <source>%n task(s) cancelled</source>
        <translation>
            <numerusform>%n задача отменена</numerusform>
            <numerusform>%n задачи отменены</numerusform>
            <numerusform>%n задач отменено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) done</source>
        <translation>
            <numerusform>%n задача выполнена</numerusform>
            <numerusform>%n задачи выполнены</numerusform>
            <numerusform>%n задач выполнено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) given on</source>
        <translation>
            <numerusform>%n задача передана</numerusform>
            <numerusform>%n задачи переданы</numerusform>
            <numerusform>%n задач передано</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) moved</source>
        <translation>
            <numerusform>%n задача перенесена</numerusform>
            <numerusform>%n задачи перенесены</numerusform>
            <numerusform>%n задач перенесено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) open again</source>
        <translation>
            <numerusform>%n задача снова в работе</numerusform>
            <numerusform>%n задачи снова в работе</numerusform>
            <numerusform>%n задач снова в работе</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) removed</source>
        <translation>
            <numerusform>%n задача удалена</numerusform>
            <numerusform>%n задачи удалены</numerusform>
            <numerusform>%n задач удалено</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Выполнено</translation>
    </message>
    <message>
        <source>Done; the next task is planned</source>
        <translation>Выполнено, следующая задача поставлена</translation>
    </message>
    <message>
        <source>Length changed: {0}</source>
        <translation>Длительность изменена: {0}</translation>
    </message>
    <message>
        <source>Moved: {0}</source>
        <translation>Перенесено: {0}</translation>
    </message>
    <message>
        <source>Planned: {0}</source>
        <translation>Поставлено в календарь: {0}</translation>
    </message>
    <message>
        <source>Task added: {0}</source>
        <translation>Задача добавлена: {0}</translation>
    </message>
    <message>
        <source>Task saved</source>
        <translation>Задача сохранена</translation>
    </message>
    <message>
        <source>This task and all that follow it are saved</source>
        <translation>Эта задача и все следующие сохранены</translation>
    </message>
    <message>
        <source>Without a time now: {0}</source>
        <translation>Теперь без времени: {0}</translation>
    </message>
    <message>
        <source>without a responsible</source>
        <translation>без ответственного</translation>
    </message>
</context>
<context>
    <name>TaskForm</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Done…</source>
        <translation>Готово…</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Новая задача</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Say what is to be done.</source>
        <translation>Напишите, что нужно сделать.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Задача</translation>
    </message>
    <message>
        <source>This task is not saved yet: save it or cancel.</source>
        <translation>Эта задача ещё не сохранена: сохраните её или отмените.</translation>
    </message>
</context>
<context>
    <name>TaskLine</name>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>In full</source>
        <translation>Подробно</translation>
    </message>
    <message>
        <source>Task in one line</source>
        <translation>Задача одной строкой</translation>
    </message>
    <message>
        <source>tomorrow at 3 pm call</source>
        <translation>завтра в 15 позвонить</translation>
    </message>
</context>
<context>
    <name>TaskList</name>
    <message>
        <source>+1 day</source>
        <translation>+1 день</translation>
    </message>
    <message>
        <source>+1 week</source>
        <translation>+1 неделя</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Снять выделение</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Выполнено</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Мои</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Ещё…</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Здесь пусто</translation>
    </message>
    <message>
        <source>Press N and write what is to be done: “tomorrow at 3 pm call Petrov”.</source>
        <translation>Нажмите N и напишите, что нужно сделать: «завтра в 15 позвонить Петрову».</translation>
    </message>
    <message>
        <source>Search in the tasks</source>
        <translation>Поиск по задачам</translation>
    </message>
    <message>
        <source>Select all {0}</source>
        <translation>Выбрать все {0}</translation>
    </message>
    <message>
        <source>Selected {0} of {1}</source>
        <translation>Выбрано {0} из {1}</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Задача</translation>
    </message>
    <message>
        <source>Task, client…</source>
        <translation>Задача, клиент…</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Задачи</translation>
    </message>
    <message>
        <source>The chosen task</source>
        <translation>Текущая задача</translation>
    </message>
</context>
<context>
    <name>TaskTexts</name>
    <message>
        <source>Begins</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменена</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Deal No.</source>
        <translation>Сделка №</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Выполнена</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Конец</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Уточнение</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>Поздравление</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Высокая</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Низкая</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Встреча</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Обычная</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыта</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Важность</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Повтор</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Поставил</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Задача</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Задачи</translation>
    </message>
    <message>
        <source>To-do</source>
        <translation>Дело</translation>
    </message>
</context>
<context>
    <name>TaskTimes</name>
    <message>
        <source>Understood: {0}</source>
        <translation>Понято так: {0}</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>срок: {0}</translation>
    </message>
    <message>
        <source>not urgent</source>
        <translation>не срочно</translation>
    </message>
    <message>
        <source>repeats</source>
        <translation>повторяется</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>срочно</translation>
    </message>
    <message>
        <source>without a time</source>
        <translation>без срока</translation>
    </message>
</context>
<context>
    <name>TaskWords</name>
    <message>
        <source>by {0}</source>
        <translation>до {0}</translation>
    </message>
    <message>
        <source>without a time</source>
        <translation>без времени</translation>
    </message>
</context>
<context>
    <name>TeamCard</name>
    <message>
        <source>Calendar and list of tasks</source>
        <translation>Календарь и список задач</translation>
    </message>
</context>
<context>
    <name>TeamWords</name>
    <message>
        <source>Done</source>
        <translation>Сделано</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Поздно</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>Ничьи</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ждут</translation>
    </message>
    <message>
        <source>inquiries that wait for an answer</source>
        <translation>обращения ждут ответа</translation>
    </message>
    <message>
        <source>overdue tasks</source>
        <translation>просроченные задачи</translation>
    </message>
    <message>
        <source>overdue tasks of which the head was told</source>
        <translation>просроченные задачи, о которых сообщено руководителю</translation>
    </message>
    <message>
        <source>tasks done today</source>
        <translation>задачи, сделанные сегодня</translation>
    </message>
    <message>
        <source>tasks still to do today</source>
        <translation>задачи, которые ещё предстоят сегодня</translation>
    </message>
</context>
<context>
    <name>TextValue</name>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
</context>
<context>
    <name>TickPanel</name>
    <message>
        <source>Choose</source>
        <translation>Выбрать</translation>
    </message>
</context>
<context>
    <name>TimelinePane</name>
    <message>
        <source>Calls, meetings, letters and notes will stand here, the newest on top, together with files, promises and changes of the card. Write down the first one.</source>
        <translation>Здесь будут звонки, встречи, письма и заметки, новые сверху, а рядом с ними файлы, обещания и изменения карточки. Запишите первое событие.</translation>
    </message>
    <message>
        <source>Changes of the card</source>
        <translation>Изменения карточки</translation>
    </message>
    <message>
        <source>No entry of this timeline fits the filter.</source>
        <translation>В этой ленте нет записей, подходящих под фильтр.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не нашлось</translation>
    </message>
    <message>
        <source>Nothing happened here yet</source>
        <translation>Здесь пока ничего не происходило</translation>
    </message>
    <message>
        <source>Reset filter</source>
        <translation>Сбросить фильтр</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Лента</translation>
    </message>
    <message>
        <source>Write down a call</source>
        <translation>Записать звонок</translation>
    </message>
</context>
<context>
    <name>TimelineWords</name>
    <message>
        <source>Deal: {0}</source>
        <translation>Сделка: {0}</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>Decision: {0}</source>
        <translation>Решение: {0}</translation>
    </message>
    <message>
        <source>Outcome: {0}</source>
        <translation>Итог: {0}</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Закреплено</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Запланировано</translation>
    </message>
    <message>
        <source>Show in full</source>
        <translation>Показать полностью</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Свернуть</translation>
    </message>
    <message>
        <source>Today, {0}</source>
        <translation>Сегодня, {0}</translation>
    </message>
    <message>
        <source>Tomorrow, {0}</source>
        <translation>Завтра, {0}</translation>
    </message>
    <message>
        <source>Yesterday, {0}</source>
        <translation>Вчера, {0}</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>нарушено</translation>
    </message>
    <message>
        <source>called off</source>
        <translation>отменено</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>выполнена</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>выполнено</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>проиграна</translation>
    </message>
    <message>
        <source>new</source>
        <translation>новая</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыто</translation>
    </message>
    <message>
        <source>opened again</source>
        <translation>возвращена в работу</translation>
    </message>
    <message>
        <source>ordered</source>
        <translation>оформлена</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>просрочено</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>оплата</translation>
    </message>
    <message>
        <source>paid back</source>
        <translation>возврат денег</translation>
    </message>
    <message>
        <source>won</source>
        <translation>выиграна</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0} ч</translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation>{0} ч {1} мин</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} мин</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} с</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close message</source>
        <translation>Закрыть сообщение</translation>
    </message>
</context>
<context>
    <name>TodayBlock</name>
    <message>
        <source>Forecast</source>
        <translation>Прогноз</translation>
    </message>
    <message>
        <source>Funnel of the month</source>
        <translation>Воронка месяца</translation>
    </message>
    <message>
        <source>Inquiries waiting</source>
        <translation>Обращения ждут ответа</translation>
    </message>
    <message>
        <source>Money at work</source>
        <translation>Деньги в работе</translation>
    </message>
    <message>
        <source>My day</source>
        <translation>Мой день</translation>
    </message>
    <message>
        <source>Not to forget</source>
        <translation>Не забыть</translation>
    </message>
    <message>
        <source>Plan of the month</source>
        <translation>План месяца</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Команда</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Calls, promises, deals and figures come up here by themselves as soon as there are clients. Bring your list from Excel, or add the first client.</source>
        <translation>Звонки, обещания, сделки и цифры появятся здесь сами, как только будут клиенты. Загрузите список из Excel или добавьте первого клиента.</translation>
    </message>
    <message>
        <source>Choose the blocks</source>
        <translation>Выбрать блоки</translation>
    </message>
    <message>
        <source>Import clients</source>
        <translation>Импорт клиентов</translation>
    </message>
    <message>
        <source>Look around in an example</source>
        <translation>Посмотреть на примере</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Мои</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Новый клиент</translation>
    </message>
    <message>
        <source>Person…</source>
        <translation>Сотрудник…</translation>
    </message>
    <message>
        <source>Whose day</source>
        <translation>Чей день</translation>
    </message>
    <message>
        <source>Your day will be here</source>
        <translation>Здесь будет ваш день</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Dark theme</source>
        <translation>Тёмная тема</translation>
    </message>
    <message>
        <source>Find a client or a command</source>
        <translation>Найти клиента или команду</translation>
    </message>
    <message>
        <source>Find a client, phone, command…   {0}</source>
        <translation>Найти клиента, телефон, команду…   {0}</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Светлая тема</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Меню</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Напоминания</translation>
    </message>
    <message>
        <source>Who works here</source>
        <translation>Кто работает</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n напоминание</numerusform>
            <numerusform>%n напоминания</numerusform>
            <numerusform>%n напоминаний</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Keep reminding?</source>
        <translation>Напоминать и дальше?</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Новая задача</translation>
    </message>
    <message>
        <source>Open CRM Desktop</source>
        <translation>Открыть CRM Desktop</translation>
    </message>
    <message>
        <source>Pause reminders for an hour</source>
        <translation>Не напоминать в течение часа</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Напоминания</translation>
    </message>
    <message>
        <source>Stay beside the clock</source>
        <translation>Остаться возле часов</translation>
    </message>
    <message>
        <source>The program can stay beside the clock of your system, without its window, so that reminders come. You can change this in the settings.</source>
        <translation>Программа может остаться возле системных часов без окна, чтобы напоминания приходили. Изменить это можно в настройках.</translation>
    </message>
</context>
<context>
    <name>TroubleWindow</name>
    <message>
        <source>Folder: {0}</source>
        <translation>Папка: {0}</translation>
    </message>
    <message>
        <source>New database…</source>
        <translation>Новая база…</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Открыть другую…</translation>
    </message>
    <message>
        <source>Restore from a copy…</source>
        <translation>Восстановить из копии…</translation>
    </message>
    <message>
        <source>The database cannot be opened</source>
        <translation>Не удалось открыть базу</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать ещё раз</translation>
    </message>
</context>
<context>
    <name>UndoActions</name>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>UsageTexts</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n клиент</numerusform>
            <numerusform>%n клиента</numerusform>
            <numerusform>%n клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) had something in it</source>
        <translation>
            <numerusform>оно было заполнено у %n клиента</numerusform>
            <numerusform>оно было заполнено у %n клиентов</numerusform>
            <numerusform>оно было заполнено у %n клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n сделка</numerusform>
            <numerusform>%n сделки</numerusform>
            <numerusform>%n сделок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) had something in it</source>
        <translation>
            <numerusform>%n сделка была заполнена</numerusform>
            <numerusform>%n сделки были заполнены</numerusform>
            <numerusform>%n сделок были заполнены</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) now</source>
        <translation>
            <numerusform>сейчас %n сделка</numerusform>
            <numerusform>сейчас %n сделки</numerusform>
            <numerusform>сейчас %n сделок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inquiry(s)</source>
        <translation>
            <numerusform>%n обращение</numerusform>
            <numerusform>%n обращения</numerusform>
            <numerusform>%n обращений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open deal(s)</source>
        <translation>
            <numerusform>%n открытая сделка</numerusform>
            <numerusform>%n открытые сделки</numerusform>
            <numerusform>%n открытых сделок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open promise(s)</source>
        <translation>
            <numerusform>%n открытое обещание</numerusform>
            <numerusform>%n открытых обещания</numerusform>
            <numerusform>%n открытых обещаний</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open task(s)</source>
        <translation>
            <numerusform>%n открытая задача</numerusform>
            <numerusform>%n открытые задачи</numerusform>
            <numerusform>%n открытых задач</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plan(s)</source>
        <translation>
            <numerusform>%n план</numerusform>
            <numerusform>%n плана</numerusform>
            <numerusform>%n планов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n товар</numerusform>
            <numerusform>%n товара</numerusform>
            <numerusform>%n товаров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n продажа</numerusform>
            <numerusform>%n продажи</numerusform>
            <numerusform>%n продаж</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Into which group with its %n product(s)?</source>
        <translation>
            <numerusform>В какую группу перенести её %n товар?</numerusform>
            <numerusform>В какую группу перенести её %n товара?</numerusform>
            <numerusform>В какую группу перенести её %n товаров?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The kind stays: what %n client(s) have in this field does not fit.</source>
        <translation>
            <numerusform>Вид не изменён: у %n клиента в поле стоит то, что не подходит.</numerusform>
            <numerusform>Вид не изменён: у %n клиентов в поле стоит то, что не подходит.</numerusform>
            <numerusform>Вид не изменён: у %n клиентов в поле стоит то, что не подходит.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The kind stays: what %n deal(s) have in this field does not fit.</source>
        <translation>
            <numerusform>Вид не меняется: значение этого поля у %n сделки не подходит.</numerusform>
            <numerusform>Вид не меняется: значения этого поля у %n сделок не подходят.</numerusform>
            <numerusform>Вид не меняется: значения этого поля у %n сделок не подходят.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What should its %n client(s) get instead?</source>
        <translation>
            <numerusform>Что указать у %n клиента вместо этого?</numerusform>
            <numerusform>Что указать у %n клиентов вместо этого?</numerusform>
            <numerusform>Что указать у %n клиентов вместо этого?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What should its %n deal(s) get instead?</source>
        <translation>
            <numerusform>Куда перенести %n сделку?</numerusform>
            <numerusform>Куда перенести %n сделки?</numerusform>
            <numerusform>Куда перенести %n сделок?</numerusform>
        </translation>
    </message>
    <message>
        <source>Who takes over: {0}?</source>
        <translation>Кто примет: {0}?</translation>
    </message>
    <message numerus="yes">
        <source>taken off %n client(s)</source>
        <translation>
            <numerusform>снята у %n клиента</numerusform>
            <numerusform>снята у %n клиентов</numerusform>
            <numerusform>снята у %n клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, {1} ever</source>
        <translation>{0}, за всё время — {1}</translation>
    </message>
</context>
<context>
    <name>ViewChips</name>
    <message>
        <source>More views</source>
        <translation>Другие виды</translation>
    </message>
    <message>
        <source>Save or change this view</source>
        <translation>Сохранить или изменить вид</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Виды</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>изменён</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>All inquiries</source>
        <translation>Все обращения</translation>
    </message>
    <message numerus="yes">
        <source>And %n more</source>
        <translation>
            <numerusform>И ещё %n</numerusform>
            <numerusform>И ещё %n</numerusform>
            <numerusform>И ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody waits for an answer.</source>
        <translation>Никто не ждёт ответа.</translation>
    </message>
</context>
<context>
    <name>WeekEditor</name>
    <message>
        <source>From Tuesday to Friday as on Monday</source>
        <translation>Со вторника по пятницу как в понедельник</translation>
    </message>
</context>
<context>
    <name>WelcomeView</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>Step {0} of {1}</source>
        <translation>Шаг {0} из {1}</translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message>
        <source>Nothing is stored: the report shows how many clients would change their class.</source>
        <translation>Ничего не записывается: отчёт показывает, сколько клиентов сменили бы класс.</translation>
    </message>
    <message>
        <source>Usual limits</source>
        <translation>Обычные границы</translation>
    </message>
    <message>
        <source>What if the limits were others</source>
        <translation>Что, если границы были бы другими</translation>
    </message>
</context>
<context>
    <name>WhenFields</name>
    <message>
        <source>All day</source>
        <translation>Весь день</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Free time</source>
        <translation>Свободное время</translation>
    </message>
    <message>
        <source>From what time</source>
        <translation>С какого времени</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>Nothing is free on this day</source>
        <translation>В этот день свободного времени нет</translation>
    </message>
    <message>
        <source>To what time</source>
        <translation>До какого времени</translation>
    </message>
    <message>
        <source>from</source>
        <translation>с</translation>
    </message>
    <message>
        <source>to</source>
        <translation>до</translation>
    </message>
    <message>
        <source>to the day</source>
        <translation>по день</translation>
    </message>
    <message>
        <source>tomorrow, Friday, 25.12</source>
        <translation>завтра, пятница, 25.12</translation>
    </message>
    <message>
        <source>without a time</source>
        <translation>без времени</translation>
    </message>
</context>
<context>
    <name>WhenPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Friday, 25.12, in 10 days</source>
        <translation>пятница, 25.12, через 10 дней</translation>
    </message>
    <message>
        <source>On which day</source>
        <translation>На какой день</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <source>Put off to which day?</source>
        <translation>На какой день перенести?</translation>
    </message>
    <message>
        <source>in an hour</source>
        <translation>через час</translation>
    </message>
</context>
<context>
    <name>Who</name>
    <message>
        <source>People who work here…</source>
        <translation>Сотрудники…</translation>
    </message>
    <message>
        <source>{0} works here now.</source>
        <translation>Теперь работает {0}.</translation>
    </message>
</context>
<context>
    <name>WhoPane</name>
    <message>
        <source>A new client</source>
        <translation>Новый клиент</translation>
    </message>
    <message>
        <source>Clients found</source>
        <translation>Найденные клиенты</translation>
    </message>
    <message>
        <source>Find the client</source>
        <translation>Найти клиента</translation>
    </message>
    <message>
        <source>Find the client, or type the name or number of a new one.</source>
        <translation>Найдите клиента или наберите имя либо номер нового.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Найдены</translation>
    </message>
    <message>
        <source>Looks like… Enter with ↓ gives the number to this card</source>
        <translation>Похоже на… Выберите карточку (↓, Enter) — номер добавится к ней</translation>
    </message>
    <message>
        <source>Name of the new client</source>
        <translation>Имя нового клиента</translation>
    </message>
    <message>
        <source>Name, company</source>
        <translation>Имя, компания</translation>
    </message>
    <message>
        <source>Name, phone or company</source>
        <translation>Имя, телефон или компания</translation>
    </message>
    <message>
        <source>Nobody has this number. Type a name: it becomes a new client with this number.</source>
        <translation>Этого номера нет ни у кого. Наберите имя — появится новый клиент с этим номером.</translation>
    </message>
    <message>
        <source>Nobody is called so</source>
        <translation>Никого с таким именем нет</translation>
    </message>
    <message>
        <source>Open the card: {0}</source>
        <translation>Открыть карточку: {0}</translation>
    </message>
    <message>
        <source>This may be</source>
        <translation>Это, возможно</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>Кто это?</translation>
    </message>
    <message>
        <source>Whose inquiry it is</source>
        <translation>Чьё это обращение</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>по почте</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>по имени</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>по телефону</translation>
    </message>
</context>
<context>
    <name>Whose</name>
    <message>
        <source>Clients found</source>
        <translation>Найденные клиенты</translation>
    </message>
    <message>
        <source>Find the client</source>
        <translation>Найти клиента</translation>
    </message>
    <message>
        <source>Name, phone or company</source>
        <translation>Имя, телефон или компания</translation>
    </message>
    <message>
        <source>New client: {0}</source>
        <translation>Новый клиент: {0}</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Другой…</translation>
    </message>
    <message>
        <source>Whose text it is</source>
        <translation>Чей это текст</translation>
    </message>
    <message>
        <source>by INN</source>
        <translation>по ИНН</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>по эл. почте</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>по имени</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>по телефону</translation>
    </message>
</context>
<context>
    <name>WishTexts</name>
    <message>
        <source>Calls</source>
        <translation>Звонки</translation>
    </message>
    <message>
        <source>Letters and messages</source>
        <translation>Письма и сообщения</translation>
    </message>
    <message>
        <source>Mailings</source>
        <translation>Рассылки</translation>
    </message>
    <message>
        <source>Service and orders</source>
        <translation>Обслуживание и заказы</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>согласие</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>отказ</translation>
    </message>
    <message>
        <source>since {0}</source>
        <translation>с {0}</translation>
    </message>
    <message>
        <source>the number is on the stop list</source>
        <translation>номер в стоп-листе</translation>
    </message>
    <message>
        <source>withdrew</source>
        <translation>отозвано</translation>
    </message>
</context>
<context>
    <name>WonPanel</name>
    <message>
        <source>How it was paid</source>
        <translation>Чем оплатили</translation>
    </message>
    <message>
        <source>Make a sale of it: then the card knows what was bought and paid.</source>
        <translation>Оформите продажу: карточка клиента будет знать, что куплено и сколько оплачено.</translation>
    </message>
    <message>
        <source>Make the sale</source>
        <translation>Оформить продажу</translation>
    </message>
    <message>
        <source>No sale</source>
        <translation>Без продажи</translation>
    </message>
    <message>
        <source>Ordered on</source>
        <translation>Дата заказа</translation>
    </message>
    <message>
        <source>Paid at once</source>
        <translation>Оплачено сразу</translation>
    </message>
    <message>
        <source>Sale added</source>
        <translation>Продажа оформлена</translation>
    </message>
    <message>
        <source>Won!</source>
        <translation>Выиграли!</translation>
    </message>
</context>
<context>
    <name>WorkingTexts</name>
    <message>
        <source>Next days off:</source>
        <translation>Ближайшие выходные:</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>выходной</translation>
    </message>
    <message>
        <source>“{0}” is not understood. Write hours like this: {1}.</source>
        <translation>«{0}» непонятно. Пишите часы так: {1}.</translation>
    </message>
    <message>
        <source>“{0}” overlaps with the hours before it.</source>
        <translation>«{0}» пересекается с часами перед ним.</translation>
    </message>
    <message>
        <source>“{0}”: the end has to come after the beginning.</source>
        <translation>«{0}»: конец должен быть позже начала.</translation>
    </message>
</context>
<context>
    <name>WorkingTimeSection</name>
    <message>
        <source>Answer inquiries within, minutes</source>
        <translation>Отвечать на обращения в течение, минут</translation>
    </message>
    <message>
        <source>Country of public holidays</source>
        <translation>Страна государственных праздников</translation>
    </message>
    <message>
        <source>How the time to answer is counted was changed.</source>
        <translation>Изменено, как считается срок ответа.</translation>
    </message>
    <message>
        <source>Its public holidays are days off.</source>
        <translation>Её государственные праздники — выходные.</translation>
    </message>
    <message>
        <source>No public holidays</source>
        <translation>Без государственных праздников</translation>
    </message>
    <message>
        <source>Only working time counts for answers</source>
        <translation>Срок ответа считать по рабочему времени</translation>
    </message>
    <message>
        <source>Own hours</source>
        <translation>Своё время</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Регион</translation>
    </message>
    <message>
        <source>Some holidays are those of a region only.</source>
        <translation>Некоторые праздники есть только в одном регионе.</translation>
    </message>
    <message>
        <source>Special day added: {0}</source>
        <translation>Особый день добавлен: {0}</translation>
    </message>
    <message>
        <source>Special day removed: {0}</source>
        <translation>Особый день убран: {0}</translation>
    </message>
    <message>
        <source>That of each computer</source>
        <translation>Как на каждом компьютере</translation>
    </message>
    <message>
        <source>The calendar shows it, deadlines count by it, and nobody is told of something forgotten at night. It holds for everybody who works with the base.</source>
        <translation>Его показывает календарь, по нему считаются сроки, и о забытом никому не сообщают ночью. Действует для всех, кто работает с базой.</translation>
    </message>
    <message>
        <source>The country of public holidays was changed.</source>
        <translation>Страна государственных праздников изменена.</translation>
    </message>
    <message>
        <source>The region of public holidays was changed.</source>
        <translation>Регион государственных праздников изменён.</translation>
    </message>
    <message>
        <source>The time to answer inquiries was changed.</source>
        <translation>Срок ответа на обращения изменён.</translation>
    </message>
    <message>
        <source>The time zone was changed.</source>
        <translation>Часовой пояс изменён.</translation>
    </message>
    <message>
        <source>The whole shop</source>
        <translation>Вся фирма</translation>
    </message>
    <message>
        <source>The working hours were changed.</source>
        <translation>Рабочие часы изменены.</translation>
    </message>
    <message>
        <source>The working hours were changed: {0}</source>
        <translation>Рабочие часы изменены: {0}</translation>
    </message>
    <message>
        <source>Those of the whole country</source>
        <translation>Общие для всей страны</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <source>Today: {0}</source>
        <translation>Сегодня: {0}</translation>
    </message>
    <message>
        <source>What comes in the evening may then be answered in the morning.</source>
        <translation>На то, что пришло вечером, можно будет ответить утром.</translation>
    </message>
    <message>
        <source>When this time is over, an inquiry without an answer is shown as late.</source>
        <translation>Когда это время вышло, обращение без ответа показано как опоздавшее.</translation>
    </message>
    <message>
        <source>Whose clock working hours and repeated tasks follow.</source>
        <translation>По этим часам идут рабочее время и повторяющиеся задачи.</translation>
    </message>
    <message>
        <source>Whose hours</source>
        <translation>Чьё время</translation>
    </message>
    <message>
        <source>Working time</source>
        <translation>Рабочее время</translation>
    </message>
</context>
<context>
    <name>_DoneTexts</name>
    <message>
        <source>Answered</source>
        <translation>Отвечено</translation>
    </message>
    <message>
        <source>Answered: {0}</source>
        <translation>Отвечено: {0}</translation>
    </message>
    <message>
        <source>Done: {0}</source>
        <translation>Сделано: {0}</translation>
    </message>
    <message>
        <source>Put off, {0}: {1}</source>
        <translation>Перенесено, {0}: {1}</translation>
    </message>
</context>
<context>
    <name>_LabelledRow</name>
    <message>
        <source>Label of {0}</source>
        <translation>Пометка: {0}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>label</source>
        <translation>пометка</translation>
    </message>
</context>
<context>
    <name>_LineRow</name>
    <message>
        <source>Discount on {0}, %</source>
        <translation>Скидка, %: {0}</translation>
    </message>
    <message>
        <source>Price of {0}</source>
        <translation>Цена: {0}</translation>
    </message>
    <message>
        <source>Quantity of {0}</source>
        <translation>Количество: {0}</translation>
    </message>
    <message>
        <source>Take {0} off</source>
        <translation>Убрать: {0}</translation>
    </message>
</context>
<context>
    <name>_WayRow</name>
    <message>
        <source>Copy {0}</source>
        <translation>Скопировать {0}</translation>
    </message>
</context>
</TS>
