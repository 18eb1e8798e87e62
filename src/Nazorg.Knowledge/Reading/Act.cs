using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>One thing that is done, wanted or asked: a verb of acting, and what it is done to.</summary>
/// <param name="Items">The points it names, by their names.</param>
/// <param name="Numbers">The points it names by number.</param>
/// <param name="Part">The words it was read from.</param>
public sealed record Act(
    Deed Deed,
    Mood Mood,
    ImmutableArray<ItemMention> Items,
    ImmutableArray<NumberFound> Numbers,
    ImmutableArray<Thing> Things,
    Part Part
)
{
    /// <summary>It names no point itself: those of the part before it are meant.</summary>
    public bool IsCarried { get; init; }

    public bool NamesItem => !Items.IsEmpty || !Numbers.IsEmpty;

    public bool Has(Thing thing) => Things.Contains(thing);
}

/// <summary>A stretch of words that says one thing.</summary>
public readonly record struct Part(int From, int Until)
{
    public bool Has(int word) => word >= From && word <= Until;

    /// <summary>What begins in it, of what stands in the order of the text.</summary>
    internal ImmutableArray<T> Of<T>(ImmutableArray<T> all, Func<T, int> begins)
    {
        var (first, last) = (0, all.Length);
        while (first < last)
        {
            var middle = (first + last) / 2;
            (first, last) = begins(all[middle]) < From ? (middle + 1, last) : (first, middle);
        }

        while (last < all.Length && begins(all[last]) <= Until)
            last++;
        return first == 0 && last == all.Length ? all : all[first..last];
    }
}
