using Nazorg.Knowledge.Reading;

namespace Nazorg.Knowledge.Authoring;

/// <summary>The numbers from 21 to 99, made of the ones and the tens: "drieentwintig", "twenty-three", "drieentwintigste", "twenty-third".</summary>
internal static class NumberWords
{
    public static IEnumerable<WordGroup> Composed(IEnumerable<WordGroup> groups)
    {
        var numbers = groups.Where(g => g is { Kind: WordKind.Number, Nl.Length: > 0, En.Length: > 0 }).ToList();
        return from tens in numbers
            where tens.Code is >= 20 and < 100
            from ones in numbers
            where ones.Code is > 0 and < 10 && !(IsOrdinal(tens) && IsOrdinal(ones))
            select Compose(tens, ones);
    }

    private static WordGroup Compose(WordGroup tens, WordGroup ones)
    {
        // "drieentwintigste" has the Dutch three, "twenty-third" the English third
        var (dutch, english) = (!IsOrdinal(ones), !IsOrdinal(tens));
        return new(WordKind.Number, $"{tens.Code + ones.Code}", dutch && english ? null : Ordinal, 1)
        {
            Code = tens.Code + ones.Code,
            Nl = dutch ? [$"{ones.Nl[0]}en{tens.Nl[0]}", $"{ones.Nl[0]} en {tens.Nl[0]}"] : [],
            En = english ? [$"{tens.En[0]} {ones.En[0]}", tens.En[0] + ones.En[0]] : [],
        };
    }

    private static bool IsOrdinal(WordGroup number) => number.Value == Ordinal;

    private const string Ordinal = "ordinal";
}
