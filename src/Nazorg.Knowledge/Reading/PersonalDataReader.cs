using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>What a text seems to hold of a person; what weighs most stands first.</summary>
public enum PersonalDataKind
{
    BankAccount,
    Phone,
    CitizenNumber,
    IdentityDocument,
    Email,
    BirthDate,
    NumberPlate,
    Handle,
    Address,
    Name,
}

/// <summary>Personal data in a text.</summary>
/// <param name="Start">In characters of the text as it was typed.</param>
/// <param name="Length">In the text as it was typed.</param>
public sealed record PersonalDataFound(PersonalDataKind Kind, int Start, int Length);

/// <summary>
/// Finds personal data in what somebody typed: a case is a number, a kind, a neighbourhood and facts. What looks like it counts, because a
/// name that is kept is worse than one warning too many; what was found is told by its kind and never repeated.
/// </summary>
/// <param name="words">The words that are no names, and those that are names although they are words.</param>
internal sealed class PersonalDataReader(NameWords words)
{
    private readonly AddressFinder _addresses = new(words);
    private readonly NameFinder _names = new(words);

    /// <summary>All that was found, in the order of the text, without overlaps.</summary>
    public ImmutableArray<PersonalDataFound> Find(WrittenText text)
    {
        var plain = text.Plain;
        var found = new List<PersonalDataFound>();
        Add(ContactFinder.Find(plain.Text));

        // most of what is typed has no digit, and then neither a number nor an address
        if (plain.Text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            Add(DayPatterns.BirthDates(plain.Text));

            // a day and an hour side by side read like a phone number
            var dayless = DayPatterns.WithoutDays(plain.Text);
            if (dayless.AsSpan().ContainsAnyInRange('0', '9'))
            {
                Add(NumberFinder.Find(dayless));
                Add(_addresses.Find(dayless));
            }
        }

        Add(_names.Find(text));
        if (found.Count == 0)
            return [];
        return
        [
            .. found
                .OrderBy(f => f.Start)
                .Select(f => plain.Typed(f.Start, f.Length) is var (start, length) ? new PersonalDataFound(f.Kind, start, length) : f),
        ];

        void Add(IEnumerable<PersonalDataFound> more)
        {
            foreach (var one in more)
            {
                if (!found.Any(f => f.Start < one.Start + one.Length && one.Start < f.Start + f.Length))
                    found.Add(one);
            }
        }
    }
}
