using System.Collections.Frozen;
using System.Collections.Immutable;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Knowledge.Reading;

/// <summary>
/// Finds which points of a checklist a text names: by the names that people call them, and by the words of these names and of the titles,
/// each of which tells more the fewer points of this case have it. Built once.
/// </summary>
public sealed class ItemNames
{
    private const double EachWordMore = 0.8;

    /// <summary>What a name of one point says less for a point that is called by it and something more.</summary>
    private const double SiblingLess = 0.5;

    /// <summary>What the parts of a compound say less than words that stand alone.</summary>
    private const double AsPart = 0.4;

    /// <summary>What a word counts that tells a fact of the case.</summary>
    private const double ToldLess = 0.5;

    /// <summary>A word that more points of the case have names none of them by itself.</summary>
    private const int MostSharing = 3;
    private const int LongestGapWord = 4;
    private const int LongestGap = 3;

    /// <summary>In words, with what stands between them.</summary>
    private const int LongestName = 64;
    private const int ShortestCompound = 8;

    private static readonly List<List<Posting>> Nothing = [];

    private readonly ImmutableArray<string> _ids;
    private readonly FrozenDictionary<string, int> _at;
    private readonly ItemNameIndex _index;

    internal ItemNames(ImmutableArray<Item> items, WordList words, Vocabulary vocabulary)
    {
        _ids = [.. items.Select(i => i.Id)];
        _at = _ids.Index().ToFrozenDictionary(i => i.Item, i => i.Index);
        _index = new(items, words, vocabulary);
    }

    /// <summary>Each place where a point is named, in the order of the text.</summary>
    /// <param name="among">The points that this case has; with a title, what somebody added to it only.</param>
    public ImmutableArray<ItemMention> Find(Utterance utterance, IReadOnlyCollection<(string Id, string? Title)> among)
    {
        var (present, added) = (new bool[_ids.Length], new List<(string Id, string Title)>());
        foreach (var (id, title) in among)
        {
            if (title is not null)
                added.Add((id, title));
            else if (_at.TryGetValue(id, out var at))
                present[at] = true;
        }

        var words = _index.Right(utterance.Words);
        var clues = new Clues();
        FindPhrases(utterance, words, present, clues);
        FindWords(utterance, words, present, added, clues);
        if (clues.All.Count == 0)
            return [];
        var found = new ItemChoice(words, clues.All, _ids.Length + added.Count).Choose();
        return [.. found.Select(c => new ItemMention([.. c.Items.Select(Id)], c.From, c.Until, c.Strength))];

        string Id(int item) => item < _ids.Length ? _ids[item] : added[item - _ids.Length].Id;
    }

    // a name counts as a whole; one inside a longer one is not meant, nor in what tells a fact: "ze huurt van de corporatie"
    private void FindPhrases(Utterance utterance, ImmutableArray<Token> words, bool[] present, Clues clues)
    {
        var hits = new List<Hit>();
        _index.FindPhrases(words, hits);
        hits.RemoveAll(h =>
            !present[_at[h.Group.Id]] || !IsTogether(h, words) || WhatIsTold.Tells(utterance, h, _index.FindsOut(_at[h.Group.Id]))
        );
        for (var i = 0; i < hits.Count; i++)
        {
            if (IsPartOfLonger(hits, i))
                continue;
            var hit = hits[i];
            var (item, whole) = (_at[hit.Group.Id], hit.Group.Weight + EachWordMore * (hit.At.Length - 1));
            foreach (var at in hit.At)
            {
                var clue = new Clue(at, item, whole / hit.At.Length, IsName: true, InName: true, words[hit.Start].Clause);
                clues.Add(clue);
                foreach (var sibling in _index.Siblings(item))
                {
                    if (present[sibling])
                        clues.Add(clue with { Item = sibling, Weight = (whole - SiblingLess) / hit.At.Length, IsName = false });
                }
            }
        }
    }

    // they come in the order of the words they begin with, and none reaches further than its words and the gaps between them
    private static bool IsPartOfLonger(List<Hit> hits, int at)
    {
        for (var i = at + 1; i < hits.Count && hits[i].Start == hits[at].Start; i++)
        {
            if (hits[at].Inside(hits[i]))
                return true;
        }

        for (var i = at - 1; i >= 0 && hits[i].Start >= hits[at].End - LongestName; i--)
        {
            if (hits[at].Inside(hits[i]))
                return true;
        }

        return false;
    }

    // only small words stand between those of a name: "hulp bij de formulieren"
    private static bool IsTogether(Hit hit, ImmutableArray<Token> words)
    {
        for (var i = 1; i < hit.At.Length; i++)
        {
            if (hit.At[i] - hit.At[i - 1] - 1 > LongestGap)
                return false;
            for (var at = hit.At[i - 1] + 1; at < hit.At[i]; at++)
            {
                if (words[at].Text.Length > LongestGapWord)
                    return false;
            }
        }

        return true;
    }

    private void FindWords(
        Utterance utterance,
        ImmutableArray<Token> words,
        bool[] present,
        IReadOnlyList<(string Id, string Title)> added,
        Clues clues
    )
    {
        var about = About(utterance);
        var (language, told, free, found) = (
            utterance.Language,
            WhatIsTold.Words(utterance),
            FreeWords(added, utterance.Language ?? Language.Dutch),
            new List<Posting>()
        );
        for (var at = 0; at < words.Length; at++)
        {
            if (ItemNameIndex.IsSmall(words[at]) || _index.IsPlain(words[at], language ?? Language.Dutch))
                continue;
            found.Clear();
            Look(words[at], 1);
            if (found.Count == 0 && words[at].Text.Length >= ShortestCompound)
            {
                foreach (var part in _index.Parts(words[at]))
                    Look(part, AsPart);
            }

            FindFree(free, words[at], utterance, found);
            foreach (var postings in about?[at] ?? Nothing)
                Take(postings, 1);
            var (sharing, all) = (0, 0.0);
            foreach (var posting in found)
                (sharing, all) = (sharing + (posting.InName ? 1 : 0), all + posting.Weight);
            foreach (var posting in found)
            {
                var weight = posting.Weight / Math.Sqrt(Math.Max(1, all / ItemNameIndex.InName)) * (told[at] ? ToldLess : 1);
                var isName = posting.IsName && !told[at] && sharing <= MostSharing;
                clues.Add(new(at, posting.Item, weight, isName, posting.InName, words[at].Clause));
            }
        }

        void Look(Token word, double share)
        {
            foreach (var l in Vocabulary.Languages)
            {
                if ((language ?? l) == l && _index.Of(word, l) is { } postings)
                    Take(postings, share);
            }
        }

        void Take(List<Posting> postings, double share)
        {
            foreach (var posting in postings)
            {
                if (present[posting.Item] && !IsThere(found, posting.Item))
                    found.Add(share < 1 ? new(posting.Item, posting.Weight * share, posting.IsName) : posting);
            }
        }
    }

    private static bool IsThere(List<Posting> found, int item)
    {
        foreach (var posting in found)
        {
            if (posting.Item == item)
                return true;
        }

        return false;
    }

    // per word: the points whose names are about the same thing; null when there are none
    private List<List<Posting>>?[]? About(Utterance utterance)
    {
        List<List<Posting>>?[]? about = null;
        foreach (var hit in utterance.Of(WordKind.Concept))
        {
            if (_index.About(hit.Group.Id) is not { } postings)
                continue;
            about ??= new List<List<Posting>>?[utterance.Words.Length];
            foreach (var at in hit.At)
                (about[at] ??= []).Add(postings);
        }

        return about;
    }

    private List<(int Item, Token Word)> FreeWords(IReadOnlyList<(string Id, string Title)> added, Language language)
    {
        var free = new List<(int, Token)>();
        for (var i = 0; i < added.Count; i++)
        {
            foreach (var word in Tokens.Read(added[i].Title).Words)
            {
                if (!ItemNameIndex.IsSmall(word) && !_index.IsPlain(word, language))
                    free.Add((_ids.Length + i, word));
            }
        }

        return free;
    }

    // what somebody wrote for one case is not known to the spelling: it may have put a right word wrong
    private void FindFree(List<(int Item, Token Word)> free, Token word, Utterance utterance, List<Posting> found)
    {
        if (free.Count == 0)
            return;
        var typed = Folding.Fold(utterance.Text[word.Start..word.End]);
        foreach (var (item, mine) in free)
        {
            if (
                (mine.Dutch == word.Dutch || mine.English == word.English || Spelling.IsSlip(typed, mine.Text))
                && !found.Exists(p => p.Item == item)
            )
                found.Add(new(item, ItemNameIndex.InName, _index.Tells(mine, utterance.Language ?? Language.Dutch)));
        }
    }
}
