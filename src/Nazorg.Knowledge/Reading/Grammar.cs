using System.Collections.Immutable;

namespace Nazorg.Knowledge.Reading;

/// <summary>What a function word does in its sentence.</summary>
[Flags]
internal enum Function
{
    None = 0,

    /// <summary>Says little: an article, a pronoun, an auxiliary.</summary>
    Small = 1,
    And = 2,
    Or = 4,
    But = 8,

    /// <summary>Begins what is said, thought or true: "het klopt niet dat".</summary>
    That = 16,

    /// <summary>Begins what is told of the thing before it: "die", "which".</summary>
    Who = 32,

    /// <summary>Begins a reason, a time: "omdat", "toen".</summary>
    Aside = 64,

    /// <summary>Begins what is supposed: "indien", "if".</summary>
    If = 128,

    /// <summary>Begins what is supposed when a small word follows: "als er", but not "als enige".</summary>
    As = 256,

    /// <summary>Begins what is not known: "whether".</summary>
    Whether = 512,
    Preposition = 1024,

    /// <summary>Comes before a surname: "mevrouw Bakker" has no bakery.</summary>
    Title = 2048,

    /// <summary>Points at somebody or something else: "het", "ze".</summary>
    Pointing = 4096,

    /// <summary>Who speaks or is spoken to: "ik", "we".</summary>
    Speaker = 8192,
    Article = 16384,

    /// <summary>Says where something is put: "bij de deurspion".</summary>
    Beside = 32768,

    /// <summary>Somebody who is spoken of: "zij", "het slachtoffer".</summary>
    Person = 65536,
}

/// <summary>The function words of both languages.</summary>
internal sealed class Grammar
{
    private readonly Dictionary<string, Function>[] _parts = [new(StringComparer.Ordinal), new(StringComparer.Ordinal)];

    public Grammar(IEnumerable<WordGroup> groups)
    {
        foreach (var group in groups.Where(g => g.Kind == WordKind.Grammar))
        {
            var part = Enum.Parse<Function>(group.Id, ignoreCase: true);
            foreach (var (language, words) in new[] { (Language.Dutch, group.Nl), (Language.English, group.En) })
            {
                foreach (var word in words)
                    _parts[(int)language][word] = Of(word, language) | part;
            }
        }
    }

    /// <summary>Of every word; of a text of which the language is not certain, by what the word is in either.</summary>
    public Function[] Of(ImmutableArray<Token> words, Language? language)
    {
        var parts = new Function[words.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            var word = words[i].Text;
            parts[i] =
                language is { } known ? Of(word, known)
                : Of(word, Language.Dutch) is var dutch and not Function.None ? dutch
                : Of(word, Language.English);
        }

        return parts;
    }

    /// <summary>A word of place stands before it, or before its article: "bij de deurspion".</summary>
    public bool IsBeside(ImmutableArray<Token> words, int word)
    {
        var before = word - 1;
        if (before > 0 && Is(words[before], Function.Article))
            before--;
        return before >= 0 && Is(words[before], Function.Beside);
    }

    /// <summary>A preposition stands before it, or before its article: "met de burgemeester".</summary>
    public bool FollowsPreposition(ImmutableArray<Token> words, int word)
    {
        var before = word - 1;
        if (before > 0 && Is(words[before], Function.Article))
            before--;
        return before >= 0 && Is(words[before], Function.Preposition);
    }

    /// <summary>"Ik", "we".</summary>
    public bool HasSpeaker(ReadOnlySpan<Token> words)
    {
        foreach (var word in words)
        {
            if (Is(word, Function.Speaker))
                return true;
        }

        return false;
    }

    /// <summary>"Mevrouw", "zij", "the victim": somebody who is spoken of.</summary>
    public bool NamesPerson(ReadOnlySpan<Token> words)
    {
        foreach (var word in words)
        {
            if (Is(word, Function.Title | Function.Person))
                return true;
        }

        return false;
    }

    /// <summary>An article or a preposition.</summary>
    public bool IsLight(Token word) => Is(word, Function.Article | Function.Preposition);

    /// <summary>Says little by itself.</summary>
    public bool IsSmall(Token word) =>
        Is(
            word,
            Function.Small
                | Function.Pointing
                | Function.Speaker
                | Function.Article
                | Function.Preposition
                | Function.Person
                | Function.Title
        );

    /// <summary>The word behind this one, or behind its article, when it is somebody.</summary>
    public int? PersonAfter(ImmutableArray<Token> words, int word)
    {
        var next = word + 1;
        if (next < words.Length && Is(words[next], Function.Article) && !Is(words[next], Function.Person))
            next++;
        return next < words.Length && Is(words[next], Function.Person) ? next : null;
    }

    private bool Is(Token word, Function part) => ((Of(word.Text, Language.Dutch) | Of(word.Text, Language.English)) & part) != 0;

    private Function Of(string word, Language language) => _parts[(int)language].GetValueOrDefault(word);
}
