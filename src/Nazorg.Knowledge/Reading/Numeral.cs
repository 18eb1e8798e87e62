namespace Nazorg.Knowledge.Reading;

/// <summary>A number where it stands: "14", "10e", "veertien", "twenty-one", "de tiende".</summary>
/// <param name="Digits">How many digits were typed; 0 for a number in words.</param>
/// <param name="IsWeak">It may be an article as well: "een", "a".</param>
/// <param name="Next">The place after its last word.</param>
internal readonly record struct Numeral(int Value, int Digits, bool IsOrdinal, bool IsWeak, int Next)
{
    private const int MostDigits = 9;

    public static Numeral? At(TimeWords words, int at)
    {
        var digits = words.Digits(at);
        if (digits == 0)
            return InWords(words, at);
        if (digits > MostDigits)
            return null;
        var value = int.Parse(words[at].AsSpan(0, digits));
        return words[at][digits..] switch
        {
            "" => new(value, digits, IsOrdinal: false, IsWeak: false, at + 1),
            "e" or "de" or "ste" or "st" or "nd" or "rd" or "th" => new(value, digits, IsOrdinal: true, IsWeak: false, at + 1),
            _ => null,
        };
    }

    private static Numeral? InWords(TimeWords words, int at)
    {
        if (words.Find(at, WordKind.Number) is not { } sense)
            return null;
        var (value, next) = (sense.Code, sense.Next);
        if (value is > 0 and < 100 && words.Find(next, WordKind.Number) is { Code: 100 or 1000 } times)
            (value, next) = (value * times.Code, times.Next);
        if (
            value >= 100
            && words.Find(words.Skip(next, Cue.And), WordKind.Number) is { Code: > 0 and < 100, Group.Value: not "article" } rest
        )
            (value, next) = (value + rest.Code, rest.Next);
        var weak = sense.Group.Value is "weak" or "article" && next == sense.Next && !words.HasAccent(at);
        return new(value, 0, sense.Group.Value is "ordinal", weak, next);
    }
}
