using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Texts;

internal sealed partial class EnglishTexts
{
    public override string AtTheDoor => "On the doorstep";
    public override string VisitItems => "Items of the visit";
    public override string VisitTyped => "You can also type: \"visit on Friday\" or, afterwards, \"how did it go?\".";

    public override string VisitOn(PlannedDay visit) => $"Visit on {Moment(visit)}";

    private string Moment(PlannedDay visit) =>
        DateAt(visit.Day, visit.Time) + (visit.With is { } along ? $", with: {Owner(along).ToLowerInvariant()}" : "");

    public override string VisitDay => "Day of the visit";
    public override string PlanVisit => "Set this day";
    public override string VisitDayNeeded => "Choose a day for the visit, or type \"visit on Friday\". Nothing was changed.";

    public override string VisitBeforeRobbery(LocalDate date) => $"{Date(date)} is before the robbery. Nothing was changed.";

    public override string VisitTooFar(LocalDate date) => $"{Date(date)} is more than a year ahead. Nothing was changed.";

    public override string VisitWasOn(LocalDate day) => $"The visit was on {Date(day)}.";

    public override string VisitCalledOff => "The visit is off. No day is set now.";

    public override string VisitPlanned(PlannedDay visit) => $"The visit is on {Moment(visit)}.";

    public override string YouCanOffer => "You can offer this";
    public override string HowDidItGo => "How did it go?";
    public override string HowDidItGoHelp => "One tap per offer. Skip what did not come up.";

    public override string HowDidItGoTyped(int number, bool several) =>
        several
            ? $"You can also type: \"accepted {number} victim 2\" or \"declined {number} victim 1\"."
            : $"You can also type: \"accepted {number}\", \"declined {number}\" or \"undecided {number}\".";

    public override string Victim(int victim, int of) => $"victim {victim} of {of}";

    public override string ToVictim(int victim) => $"To victim {victim}";

    public override string AnotherVictim => "Another victim";

    public override string VictimsSet(int victims) =>
        victims == 1 ? "There is now 1 victim." : $"There are now {victims} victims. Call them by their number, not by their name.";

    public override string VictimsOutOfRange(int most) => $"A case can have 1 to {most} victims. Nothing was changed.";

    public override string NoSuchVictim(int victim) => $"There is no victim {victim} in this case. Nothing was changed.";

    public override string OutcomeSetFor(int number, int victim, Outcome outcome) =>
        $"Item {number} is now, for victim {victim}: {OutcomeLabel(outcome).TrimStart('✓', ' ')}.";

    public override string ContactFirst =>
        "First check whether Victim Support (Slachtofferhulp), or the trade association, has been in contact with the victim. It saves people telling their story twice.";
    public override string CheckContact => "I know: answer it";
    public override string GoOnAnyway => "Go on anyway";
    public override string BareWhy => "why?";
    public override string GoOnBecause => "Why do you go on all the same?";

    public override string Despite(DespiteReason reason) =>
        reason switch
        {
            DespiteReason.Arranged => "It was agreed",
            DespiteReason.VictimAsks => "The victim asks for it",
            DespiteReason.Other => "a reason of their own",
            DespiteReason.Urgent => "It is urgent",
            _ => throw new UnreachableException(),
        };

    public override string OwnReason => "Another reason, without names or addresses";
    public override string GoOnWithReason => "Go on for this reason";
    public override string ReasonNeeded => "First write briefly why. Nothing was changed.";

    public override string WentOnDespite(Guard guard, string reason) =>
        $"Went on {(guard == Guard.PoliceAgreed ? "before the police agreed" : "before it was checked who had been in contact")}. Reason: {reason}";

    public override string WentOn(string reason) => $"You go on. The reason was kept: {reason}.";

    public override string PoliceFirst => "Have the police agreed?";

    public override string PoliceFirstWhy(LocalDate date) =>
        $"For the visit on {Date(date)} it is not known yet whether the police object. Coming too early may hinder the investigation.";

    public override string PoliceObjectWhy => "The police object to aftercare for this victim. Talk to the police first.";
    public override string PoliceAgree => "Yes, no objection";
    public override string PoliceAgreeNow => "No longer an objection";

    public override string VisitIsOff(string reason) => $"The visit is off. {reason}";

    public override string NoVisitYet => "No day yet";

    public override string AnswerMakesDone => "Choose the answer; that makes this item done.";

    public override string FoundOut(string answer) => $"This has been found out: {answer}.";

    public override string OutcomesSet(ImmutableArray<int> numbers, Outcome outcome) =>
        numbers is [var one]
            ? OutcomeSet(one, "", outcome)
            : $"Items {Listed(numbers, "and")} are now: {OutcomeLabel(outcome).TrimStart('✓', ' ')}.";

    public override string OutcomesNotSet(ImmutableArray<int> numbers) =>
        numbers is [var one]
            ? $"Item {one} was not changed: open it to see what is possible."
            : $"Items {Listed(numbers, "and")} were not changed: open them to see what is possible.";

    public override string TakenBack(string what) => $"Taken back: {what}.";

    public override string UndoOld(string what, LocalDate day) =>
        $"The last thing you did in this case was on {Date(day)}: {what}. Do you want to take that back? Type \"yes\" or \"no\". Nothing was changed yet.";

    public override string CannotTakeBack(string what) =>
        $"The last thing you did is this: {what}. I cannot take that back; nothing was changed.";

    public override string UndoneSeveral(ImmutableArray<int> numbers) => $"Put back: items {Listed(numbers, "and")} are as they were.";

    public override string WhichItem(Outcome outcome) =>
        $"Which item? Put its number behind it, for instance \"{OutcomeButton(outcome).ToLowerInvariant()} 7\".";

    public override string Owner(Owner owner) =>
        owner switch
        {
            Cases.Owner.Coordinator => "Coordinator",
            Cases.Owner.Deputy => "Deputy",
            Cases.Owner.Mayor => "Mayor",
            Cases.Owner.Official => "Official representative",
            Cases.Owner.Police => "Police",
            Cases.Owner.VictimSupport => "Victim Support",
            Cases.Owner.HousingCorporation => "Housing corporation",
            Cases.Owner.TradeAssociation => "Trade association",
            _ => throw new UnreachableException(),
        };

    public override string WhoDoes => "Who does this?";
    public override string WhoDoesHelp => "A role, not a name. Reminders come to you as coordinator.";

    public override string WhoDoesTyped(int number) => $"You can also type: \"who {number} mayor\".";

    public override string OwnerSet(int number, string title, Owner owner) => $"{Named(number, title)} is now with: {Lower(Owner(owner))}.";

    public override string IsThere => "This is on the checklist";
    public override string IsNotThere => "This is not on the checklist";
    public override string IsThereClosed => "This item is no longer needed";
    public override string IsAdded => "This item was added to this case; it is not from the step plan.";

    public override string BelongsIf(string condition) => $"It is part of it {condition}.";

    public override string NotSoHere(string missing) => $"That is not so in this case; it would need that {missing}.";

    public override string WhyWhich => "Which item do you mean? Type for instance \"why 7\" or \"why is the emergency fund not there?\".";
    public override string WhyUnknown =>
        "I do not know such an item. The step plan does not name it, or I do not recognise the words. With \"own item: …\" you put it on the list yourself.";

    public override string Note => "Note";

    public override string NoteFor(string line) => $"Note with {line}";

    public override string NoteHelp => "No names, addresses or phone numbers. Keeping it empty takes the note away.";
    public override string NoteKept => "The note was kept.";
    public override string NoteGone => "The note is gone.";
    public override string OwnItem => "Own item";

    public override string OwnItemFor(string section) => $"Own item in: {section}";

    public override string OwnItemHelp => "Short, and without names or addresses. For instance: talk to the community police officer.";

    public override string OwnItemAdded(int number, string title) => $"{Named(number, title)} was added.";

    public override string OwnItemThere => "This item was added already, or the list changed in the meantime. Below is how it stands now.";

    public override string TooManyOwnItems(int most) => $"A case can have {most} items of your own, and it has them. Nothing was changed.";

    public override string NothingWritten => "There was nothing yet. Type the item and choose Keep.";
    public override string Area => "Neighbourhood";
    public override string AreaQuestion => "In which neighbourhood was the robbery?";
    public override string AreaHelp => "Only the name of the neighbourhood, no street or number. You can also type: \"area: Centre\".";

    public override string AreaKept(string area) => $"The neighbourhood is now: {area}.";

    public override string AreaGone => "The neighbourhood was taken away.";
    public override string TextLabel => "Text";
    public override string Keep => "Keep";
    public override string KeepAnyway => "Keep it as it is";
    public override string KeepAnywayTyped =>
        $"Write it differently. If it is something else, choose \"{KeepAnyway}\", or type it again with \"anyway\" before the colon.";

    public override string TextTooLong(int length, int most) => $"That is {length} characters; {most} fit. Nothing was kept.";

    public override string LooksPersonal(PersonalDataKind kind) =>
        $"Not kept: there seems to be {Kind(kind)} in it, and a case stays without data of people.";

    private static string Kind(PersonalDataKind kind) =>
        kind switch
        {
            PersonalDataKind.CitizenNumber => "a citizen service number (BSN)",
            PersonalDataKind.IdentityDocument => "a passport or identity number",
            PersonalDataKind.BirthDate => "a date of birth",
            PersonalDataKind.NumberPlate => "a number plate",
            PersonalDataKind.Handle => "a user name",
            PersonalDataKind.BankAccount => "a bank account number",
            PersonalDataKind.Email => "an e-mail address",
            PersonalDataKind.Phone => "a phone number",
            PersonalDataKind.Address => "an address",
            PersonalDataKind.Name => "a name",
            _ => throw new UnreachableException(),
        };

    private static string Lower(string text) => $"{char.ToLowerInvariant(text[0])}{text[1..]}";
}
