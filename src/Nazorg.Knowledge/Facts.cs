using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace Nazorg.Knowledge;

/// <summary>What may be known of a robbery: a closed list of sixteen facts, each with a closed list of values (or a date).</summary>
/// <param name="Values">The allowed values; empty for a date (yyyy-MM-dd).</param>
public sealed record FactDefinition(string Name, ImmutableArray<string> Values)
{
    public bool IsDate => Values.IsEmpty;

    public bool IsYesNo => Values is ["yes", "no"];

    public static FactDefinition? Find(string name)
    {
        foreach (var fact in All)
        {
            if (fact.Name == name)
                return fact;
        }

        return null;
    }

    public static ImmutableArray<FactDefinition> All { get; } =
    [
        new("robbery", ["home", "business"]),
        new("robberyDate", []),
        new("tenure", ["rent", "buy"]),
        new("landlord", ["corporation", "other"]),
        YesNo("solved"),
        YesNo("severe"),
        YesNo("victimSupportContacted"),
        YesNo("tradeAssociationContacted"),
        YesNo("emergencyFund"),
        YesNo("wantsMediation"),
        YesNo("homeVictimIsEntrepreneur"),
        YesNo("unrestInArea"),
        YesNo("housingAssociationInvolvedBefore"),
        YesNo("policeObjects"),
        YesNo("victimWantsVisit"),
        YesNo("bystanders"),
    ];

    /// <summary>What is wrong with a value, or null when it is allowed.</summary>
    public string? Reject(string value) =>
        (IsDate, Values.Contains(value)) switch
        {
            (true, _) when LocalDatePattern.Iso.Parse(value).Success => null,
            (true, _) => $"{Name}: '{value}' is not a date; write yyyy-MM-dd",
            (false, true) => null,
            (false, false) => $"{Name}: '{value}' is not one of {string.Join(", ", Values)}",
        };

    private static FactDefinition YesNo(string name) => new(name, ["yes", "no"]);
}

/// <summary>
/// The facts of one robbery. A fact is known (it has a value), unknown (asked, and the answer was "weet ik nog niet"), or not asked;
/// conditions do not tell the last two apart, the conversation does.
/// </summary>
public sealed class Facts : IEquatable<Facts>
{
    public static readonly Facts None = new(ImmutableSortedDictionary.Create<string, string?>(StringComparer.Ordinal));

    private readonly ImmutableSortedDictionary<string, string?> _values;

    private Facts(ImmutableSortedDictionary<string, string?> values) => _values = values;

    /// <summary>The value of a fact, or null when it is not known.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>The day of the robbery, a Dutch calendar date; null when it is not known.</summary>
    public LocalDate? RobberyDate =>
        this["robberyDate"] is { } iso && LocalDatePattern.Iso.Parse(iso) is { Success: true } date ? date.Value : null;

    /// <summary>The facts that have a value, by name.</summary>
    public IEnumerable<KeyValuePair<string, string>> Known =>
        _values.Where(v => v.Value is not null).Select(v => KeyValuePair.Create(v.Key, v.Value!));

    public bool IsAsked(string name) => _values.ContainsKey(name);

    public Facts With(string name, string? value) => new(_values.SetItem(name, value));

    public Facts Without(string name) => new(_values.Remove(name));

    /// <summary>These facts, and over them the known ones of <paramref name="later"/>.</summary>
    public Facts Merge(Facts later) => new(_values.SetItems(later.Known.Select(k => KeyValuePair.Create(k.Key, (string?)k.Value))));

    public bool Equals(Facts? other) => other is not null && _values.SequenceEqual(other._values);

    public override bool Equals(object? obj) => Equals(obj as Facts);

    public override int GetHashCode() => _values.Aggregate(0, (hash, pair) => HashCode.Combine(hash, pair.Key, pair.Value));

    public override string ToString() => string.Join(", ", _values.Select(v => $"{v.Key}={v.Value ?? "?"}"));
}
