using Nazorg.Bot.Municipalities;
using Nazorg.Bot.Reminders;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Bot.Texts;

/// <summary>Reminders, in Dutch.</summary>
internal sealed partial class DutchTexts
{
    // ---- Why and when
    public override string InsteadOf(string? name, bool away) =>
        away
            ? $"Je krijgt dit omdat {name ?? "je collega"} afwezig is."
            : $"Je krijgt dit omdat {name ?? "je collega"} nu geen berichten van mij ontvangt.";

    public override string NotDoneBy(string? name) => $"Dit is nog niet gedaan. Kun je {name ?? "je collega"} helpen, of het overnemen?";

    public override string Unreachable(string? name) =>
        $"{name ?? "Een collega"} krijgt nu geen berichten van mij: Nazorg is daar weg, geblokkeerd of nog nooit geopend. De herinneringen komen zolang bij jou.";

    public override string UnreachableOnChannel =>
        "Een coördinator nazorg krijgt nu geen berichten van mij. De herinneringen komen zolang hier. Open Nazorg in Teams en typ \"menu\" om ze weer zelf te krijgen.";

    public override string OnChannel(string caseNumber) =>
        $"In zaak {caseNumber} vraagt een punt aandacht. Ben je coördinator nazorg? Open Nazorg in je eigen chat en typ \"zaak {caseNumber}\".";

    public override string OwnDate(LocalDate on, LocalDate today) =>
        on == today ? "Dit staat voor vandaag."
        : on > today ? $"Dit staat voor {Date(on)}; dat is geen werkdag."
        : $"Dit stond voor {Date(on)} en is nog open.";

    public override string Settled(string status) => $"Dit is intussen bijgewerkt. Stand: {status}.";

    public override string ReminderIsOver => "Deze herinnering geldt niet meer.";

    // ---- Later
    public override string LaterToday(LocalTime hour) => $"Later vandaag ({hour.Hour}.00 uur)";

    public override string BeyondTerm(LocalDate latest, LocalDate today) =>
        latest < today
            ? $"Let op: de termijn eindigde al op {Date(latest)}."
            : $"Let op: de termijn eindigt al eerder, op {Date(latest)}. Staat dit dan nog open, dan hoor je het toch.";

    public override string TooLateForToday => "Voor vandaag is het te laat. Kies een andere dag; er is niets gewijzigd.";
    public override string ChooseDay => "Kies een dag";
    public override string OtherDay => "Een andere dag";
    public override string RemindThen => "Herinner me dan";
    public override string ChooseDayFirst => "Kies eerst een dag. Er is niets gewijzigd.";
    public override string NoSuchReminderDay =>
        "Die dag bestaat niet. Typ een dag en een maand, bijvoorbeeld \"12 oktober\". Er is niets gewijzigd.";
    public override string DayNotUnderstood =>
        "Die dag begrijp ik niet. Typ bijvoorbeeld \"vrijdag\", \"over 3 dagen\" of \"26 maart\". Er is niets gewijzigd.";

    // ---- When it really comes
    public override string At(LocalDate day, LocalTime? time, LocalDate today) =>
        day != today ? $"op {DateAt(day, time)}"
        : time is { } hour ? $"vandaag {AtHour(hour)}"
        : "vandaag";

    public override string AtHour(LocalTime time) => $"om {time.Hour}.{time.Minute:00} uur";

    public override string NotThen(AskedFor when) =>
        $"{Off(when)}{(when.Before is { } end ? $", en de termijn eindigt op {Date(end)}" : "")}";

    /// <summary>"Zaterdag is geen werkdag: ik herinner je op ma 16 maart 2026"</summary>
    private string Reminding(AskedFor when, LocalDate today) =>
        when.IsMoved
            ? $"{Capital(NotThen(when))}: ik herinner je {At(when.Day, when.Time, today)}"
            : $"Ik herinner je {At(when.Day, when.Time, today)}";

    private string Off(AskedFor when) =>
        when.Off switch
        {
            null => $"{AtHour(when.AskedTime!.Value)} werk je niet",
            DayOff.Weekend => $"{DayName(when.AskedDay.DayOfWeek)} is geen werkdag",
            DayOff.PublicHoliday holiday => $"{Name(holiday.Name)} is geen werkdag",
            DayOff.Closed => $"op {Date(when.AskedDay)} is de gemeente dicht",
            DayOff.OwnDay => $"op {DayName(when.AskedDay.DayOfWeek)} werk je niet",
            DayOff.Away => $"op {Date(when.AskedDay)} ben je afwezig",
            _ => throw new UnreachableException(),
        };

    private static string Name(NationalHoliday holiday) =>
        holiday switch
        {
            NationalHoliday.NewYearsDay => "nieuwjaarsdag",
            NationalHoliday.GoodFriday => "Goede Vrijdag",
            NationalHoliday.EasterSunday => "eerste paasdag",
            NationalHoliday.EasterMonday => "tweede paasdag",
            NationalHoliday.KingsDay => "Koningsdag",
            NationalHoliday.LiberationDay => "Bevrijdingsdag",
            NationalHoliday.AscensionDay => "Hemelvaartsdag",
            NationalHoliday.WhitSunday => "eerste pinksterdag",
            NationalHoliday.WhitMonday => "tweede pinksterdag",
            NationalHoliday.ChristmasDay => "eerste kerstdag",
            NationalHoliday.BoxingDay => "tweede kerstdag",
            _ => throw new UnreachableException(),
        };

    private string YouAskedFor(LocalDate? asked, LocalDate today) =>
        asked is { } day && day != today
            ? $"Je vroeg om een herinnering op {Date(day)}."
            : "Je vroeg mij je hier vandaag aan te herinneren.";

    // ---- A day of its own
    public override string DateGone(int number) => $"Punt {number} heeft geen eigen dag meer.";

    public override string DateSet(int number, LocalDate on, LocalTime? time, AskedFor when, LocalDate today, bool away, Window? due) =>
        string.Join(
            ' ',
            new[]
            {
                $"Punt {number} staat voor {DateAt(on, time)}.",
                when.Off is not null ? $"{Reminding(when, today)}."
                : when.Day > on ? $"Staat het daarna nog open, dan herinner ik je {At(when.Day, null, today)}."
                : "Ik herinner je die dag.",
                away ? "Je bent dan afwezig: wie voor je waarneemt, krijgt de herinnering." : null,
                due is not null && on > due.Latest ? $"Let op: de termijn eindigt op {Date(due.Latest)}." : null,
            }.OfType<string>()
        );

    // ---- The meeting
    public override string Meeting => "Bijeenkomst in de wijk";

    public override string MeetingPlanned(int number, LocalDate on, LocalTime? time, LocalDate? ahead, LocalDate today, bool ticked) =>
        $"De bijeenkomst staat op {DateAt(on, time)}{(ticked ? $", dus punt {number} is afgevinkt" : "")}; {(ahead is { } day ? $"ik herinner je {At(day, null, today)} en vraag daarna hoe het ging" : "daarna vraag ik hoe het ging")}.";

    public override string MeetingMoves(int number) =>
        $"Wordt het een andere dag, typ dan bijvoorbeeld \"datum {number} 9 april\"; gaat het niet door, \"datum {number} weg\".";

    public override string MeetingAhead(LocalDate on, LocalTime? time, LocalDate today) =>
        on == today ? $"Vandaag{(time is { } hour ? $" {AtHour(hour)}" : "")} is de bijeenkomst."
        : on == today.PlusDays(1) ? $"Morgen, {DateAt(on, time)}, is de bijeenkomst."
        : $"De bijeenkomst is op {DateAt(on, time)}.";

    public override string HowWasTheMeeting => "Hoe ging de bijeenkomst?";

    public override string MeetingWas(int number, LocalDate on) =>
        $"De bijeenkomst was op {Date(on)}. Wil je iets onthouden voor de evaluatie? Schrijf het bij punt {number}, zonder namen.";

    public override string MeetingWasHeld => "Geweest";
    public override string MeetingWasNot => "Ging niet door";

    public override string HowWasTheMeetingTyped(int number) =>
        $"Typen kan ook: \"geweest {number}\", \"notitie {number}: …\" of \"datum {number} weg\".";

    public override string MeetingHeld(int number) => $"Genoteerd: de bijeenkomst is geweest. Punt {number} is klaar.";

    public override string MeetingOff(int number) => $"Punt {number} heeft geen dag meer en staat weer open.";

    // ---- Handing on
    public override string HandOn => "Geef door aan …";
    public override string HandToWhom => "Aan wie geef je dit door?";

    public override string HandTyped(int number) =>
        $"Typen kan ook: \"geef {number} door aan\" met de naam, of \"geef {number} door aan mij\".";

    public override string HandedOn(int number, string? name) =>
        name is null
            ? $"De herinneringen van punt {number} komen bij jou."
            : $"{name} krijgt vanaf nu de herinneringen van punt {number}. Komen ze daar niet aan, dan krijg jij ze weer.";

    public override string TakeBack => "Toch naar mij";
    public override string TheDeputy => "de plaatsvervanger";
    public override string NobodyToHandTo =>
        "Ik ken hier geen andere coördinator. Ik ken nog geen collega's; vraag de beheerder om ze in de instellingen van de gemeente te zetten.";

    public override string UnknownPerson(string? name, IEnumerable<string> known) =>
        $"{(name is null ? "Die persoon" : $"\"{name}\"")} ken ik niet als coördinator. {(known.Any() ? $"Ik ken: {string.Join(", ", known)}." : "Ik ken nog geen collega's; vraag de beheerder om ze in de instellingen van de gemeente te zetten.")} Er is niets gewijzigd.";

    public override string WithSomebody(string? name) => $"bij {name ?? "een collega"}";

    public override string SeveralReminders =>
        "Er kwam meer dan één herinnering. Gebruik de knop bij de goede, of typ het nummer van het punt erbij, bijvoorbeeld \"klaar 7\".";
    public override string LaterWhich => "Welk punt? Zet het nummer erbij, bijvoorbeeld \"later 7 vrijdag\".";

    // ---- Asked for in words
    public override string FollowUpHow => "Zeg wanneer en waaraan, bijvoorbeeld: \"herinner me vrijdag aan de corporatie\".";
    public override string NothingPersonal =>
        "Dit lijkt op een telefoonnummer, adres of ander persoonsgegeven. Zeg het zonder, want een zaak is een nummer. Er is niets bewaard.";

    public override string FollowUpTooLong(int most) =>
        $"Dat is te lang om te onthouden. Zeg het in hoogstens {most} tekens, zonder namen of adressen. Er is niets gewijzigd.";

    public override string FollowUpPlanned(AskedFor when, LocalDate today, string text) => $"{Reminding(when, today)} aan: {text}.";

    public override string FollowUpEnded => "Klaar. Hier komt geen herinnering meer van.";

    public override string YouAsked(LocalDate on) => $"Je vroeg dit op {Date(on)}.";

    public override string NoLongerNeeded => "Niet meer nodig";

    // ---- The neighbourhood
    public override string AskNeighbourhood => "Wanneer zal ik je aan de wijk herinneren?";

    public override string AskNeighbourhoodText(int count) =>
        $"{(count == 1 ? "1 actie in de wijk heeft" : $"{count} acties in de wijk hebben")} geen vaste dag. Ik noem ze bij de andere herinneringen; op een dag die jij kiest kom ik er apart op terug.";

    public override string DoNotRemind => "Niet herinneren";
    public override string AskNeighbourhoodTyped => "Typen kan ook: \"herinner wijk vrijdag\" of \"geen herinnering wijk\".";

    public override string NeighbourhoodPlanned(AskedFor? when, LocalDate today) =>
        when is not null ? $"{Reminding(when, today)} aan de acties in de wijk." : "Goed, ik kom niet apart terug op de acties in de wijk.";

    public override string NeighbourhoodDue(int count) => count == 1 ? "Nog 1 actie in de wijk" : $"Nog {count} acties in de wijk";

    // ---- The municipality's own terms
    public override string NoFirstContact => "Er is nog geen contact geweest";
    public override string NotEvaluated => "De nazorg is nog niet geëvalueerd";

    public override string OwnTerm(int days, LocalDate latest) =>
        $"De gemeente wil dit binnen {days} dagen na de overval: uiterlijk {Date(latest)}.";

    // ---- Overview
    public override string OverviewTitle => "Wat staat er open?";
    public override string DigestTitle => "Je week";
    public override string BackTitle => "Welkom terug. Dit staat er open";

    public override string OverviewSummary(int overdue, int week, int waiting) =>
        $"{overdue} te laat, {week} deze week, {waiting} bij een ander";

    public override string OverdueHeading => "Te laat";
    public override string ThisWeekHeading => "Deze week";
    public override string WaitingHeading => "Wacht op een ander";
    public override string OpenHeading => "Open zaken";
    public override string OverviewTyped => "Typ \"wat staat er open\" om dit opnieuw te zien.";
    public override string NothingOpen => "Er staat niets open.";

    // ---- Hours and absence
    public override string Away(LocalDate from, LocalDate to, string deputy) =>
        $"Genoteerd: je bent afwezig van {Date(from)} tot en met {Date(to)}. {Capital(deputy)} krijgt zolang je herinneringen; daarna komen ze weer bij jou. Eerder terug? Typ \"weer aanwezig\".";

    public override string BackAgain => "Welkom terug. De herinneringen komen weer bij jou. Typ \"wat staat er open\" voor een overzicht.";
    public override string EndsBeforeItBegins => "Die afwezigheid eindigt voor ze begint. Er is niets gewijzigd.";
    public override string OwnDay => "Datum";
    public override string NotAway => "Je stond niet als afwezig genoteerd. Er is niets gewijzigd.";
    public override string NotYourself => "Je kunt niet voor jezelf waarnemen. Noem een collega. Er is niets gewijzigd.";

    public override string WhoStandsIn(LocalDate first, LocalDate last, IEnumerable<string> known) =>
        $"Wie neemt er waar? Typ bijvoorbeeld \"afwezig van {DayMonth(first)} tot {DayMonth(last)} vervanger {known.FirstOrDefault() ?? "Els"}\". {(known.Any() ? $"Ik ken: {string.Join(", ", known)}." : "Ik ken nog geen collega's; vraag de beheerder om ze in de instellingen van de gemeente te zetten.")}";

    public override string HoursSet(DayPart hours) =>
        $"Herinneringen komen voortaan tussen {Time(hours.From)} en {Time(hours.To)} uur. Typ \"gewone werktijden\" om dat terug te zetten.";

    public override string UsualHours(Settings settings) =>
        $"Herinneringen komen weer in de werktijden van de gemeente: {Time(settings.WorkStarts)} tot {Time(settings.WorkEnds)} uur.";

    public override string QuietSet(DayPart hours) =>
        $"Tussen {Time(hours.From)} en {Time(hours.To)} uur blijft het stil. Typ \"geen stilte\" om dat terug te zetten.";

    public override string NoQuiet => "Er zijn geen stille uren meer.";
    public override string NoHourLeft => "Dan blijft er geen uur over voor herinneringen. Er is niets gewijzigd.";
    public override string HoursNotUnderstood =>
        "Die tijden begrijp ik niet. Typ bijvoorbeeld \"werktijden 9:00-15:00\". Er is niets gewijzigd.";

    public override string WorkDaysSet(ImmutableArray<IsoDayOfWeek> days) =>
        days.IsEmpty
            ? "Je werkdagen zijn weer die van de gemeente."
            : $"Genoteerd: je werkt op {string.Join(", ", days.Select(ShortDay))}. Een laatste dag die jij niet werkt, meld ik op je werkdag ervoor.";

    public override string WorkDaysNotUnderstood =>
        "Die dagen begrijp ik niet. Typ bijvoorbeeld \"werkdagen ma di do\", met dagen van maandag tot en met vrijdag, of \"werkdagen alle\". Er is niets gewijzigd.";

    // ---- A channel
    public override string ChannelHears =>
        "Goed. Als niemand reageert op een termijn, zeg ik dat hier, met alleen het zaaknummer. Typ \"geen meldingen hier\" om dat te stoppen.";
    public override string ChannelHearsNoMore => "Goed, hier komen geen meldingen meer.";
    public override string OnlyInChannel =>
        "Dat typ je in het kanaal van je team, nadat Nazorg daar is toegevoegd: \"@Nazorg meldingen hier\".";
}
