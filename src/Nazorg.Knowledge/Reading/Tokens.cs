using System.Collections.Immutable;
using System.Text;

namespace Nazorg.Knowledge.Reading;

/// <summary>One word of a text, folded.</summary>
/// <param name="sentence">Counted from 0.</param>
/// <param name="clause">Counted from 0 over the whole text; a comma, a bracket and words such as "maar" and "en" begin a new one.</param>
/// <param name="stretch">Counted from 0; only punctuation begins a new one.</param>
/// <param name="capital">It begins with a capital although it does not begin its sentence: probably a name.</param>
/// <param name="capitals">It is written in capitals throughout: "OM" is not "om".</param>
/// <param name="start">Where it begins in the text as it was typed, in characters.</param>
/// <param name="length">In the text as it was typed.</param>
internal sealed class Token(
    string text,
    int sentence,
    int clause,
    int stretch,
    bool capital = false,
    bool capitals = false,
    int start = 0,
    int length = 0
)
{
    public string Text => text;

    public int Sentence => sentence;

    public int Clause => clause;

    public int Stretch => stretch;

    public bool Capital => capital;

    public bool Capitals => capitals;

    public int Start => start;

    /// <summary>One past its last character in the text.</summary>
    public int End => start + length;

    // worked out when it is asked for: most words of the content never are
    public string Dutch => field ??= Stems.Dutch(text);

    public string English => field ??= Stems.English(text);

    public bool IsNumber { get; } = !text.AsSpan().ContainsAnyExceptInRange('0', '9');

    /// <summary>Another word in the same place.</summary>
    public Token As(string text) => new(text, sentence, clause, stretch, start: start, length: length);

    /// <summary>One word that was written as two.</summary>
    public Token With(Token next, string text) => new(text, sentence, clause, stretch, start: start, length: next.End - start);
}

/// <summary>A text as words in sentences.</summary>
/// <param name="Asks">Per sentence: whether it ends in a question mark.</param>
internal sealed record Tokens(ImmutableArray<Token> Words, ImmutableArray<bool> Asks)
{
    /// <summary>Longer texts are read this far.</summary>
    public const int LongestText = 2000;

    private const int LongestWord = 40;

    // a thumb up or down is an answer, so it is a word; other signs say nothing
    private const char ThumbHigh = '\ud83d';
    private const char ThumbUp = '\udc4d';
    private const char ThumbDown = '\udc4e';

    private static readonly HashSet<string> ClauseWords =
    [
        "maar",
        "want",
        "terwijl",
        "en",
        "dus",
        "but",
        "and",
        "while",
        "because",
        "omdat",
        "so",
        "als",
        "indien",
        "wanneer",
        "if",
        "when",
        "dat",
        "that",
        "die",
    ];

    public static Tokens Read(string text)
    {
        var reader = new Reader();
        var read = text.AsSpan(0, Math.Min(text.Length, LongestText));
        for (var i = 0; i < read.Length; i++)
            reader.Take(read, i);
        return reader.Finish();
    }

    private sealed class Reader
    {
        private readonly ImmutableArray<Token>.Builder _words = ImmutableArray.CreateBuilder<Token>();
        private readonly ImmutableArray<bool>.Builder _asks = ImmutableArray.CreateBuilder<bool>();
        private readonly StringBuilder _word = new();
        private int _sentence;
        private int _clause;
        private int _stretch;
        private int _start;
        private int _end;
        private bool _capital;
        private bool _capitals;
        private bool _sentenceHasWords;

        public void Take(ReadOnlySpan<char> text, int at)
        {
            var c = text[at];
            if (char.IsLetterOrDigit(c) || c is >= '\u0300' and <= '\u036f')
            {
                if (_word.Length == 0)
                    (_capital, _capitals, _start) = (char.IsUpper(c) && _sentenceHasWords, true, at);
                _end = at + 1;
                _capitals &= char.IsUpper(c);
                if (_word.Length >= LongestWord)
                    return;
                if (char.IsAsciiLetterOrDigit(c))
                    _word.Append(char.ToLowerInvariant(c));
                else
                    _word.Append(Folding.Fold(c));
                return;
            }

            if (c == ThumbHigh && Next(text, at) is (ThumbUp or ThumbDown) and var thumb)
            {
                EndWord();
                _words.Add(new($"{c}{thumb}", _sentence, _clause, _stretch, start: at, length: 2));
                _sentenceHasWords = true;
                return;
            }

            var folded = Folding.Fold(c);
            if (
                folded.Length == 0
                || (folded is "'" && _word.Length > 0 && Next(text, at) is { } next && char.IsLetter(next))
                || InNumber(text, at)
            )
                return;
            EndWord();
            if (c is '?' or '!' or '\n' || (c == '.' && Next(text, at) is null or ' ' or '\n' or '\r' or '\t'))
                EndSentence(c == '?');
            else if (c is ',' or ';' or ':' or '(' or ')' || folded is "-" && Next(text, at) is ' ' && at > 0 && text[at - 1] == ' ')
                EndStretch();
        }

        public Tokens Finish()
        {
            EndWord();
            EndSentence(asks: false);
            return new(_words.ToImmutable(), _asks.ToImmutable());
        }

        private void EndWord()
        {
            if (_word.Length == 0)
                return;
            var word = _word.ToString();
            _word.Clear();
            if (ClauseWords.Contains(word))
                _clause++;
            if (DigitsBefore(word) is > 0 and var digits && _end - _start == word.Length)
            {
                _words.Add(new(word[..digits], _sentence, _clause, _stretch, start: _start, length: digits));
                (word, _start, _capital, _capitals) = (word[digits..], _start + digits, false, false);
            }

            _words.Add(new(word, _sentence, _clause, _stretch, _capital, _capitals && word.Length > 1, _start, _end - _start));
            _sentenceHasWords = true;
        }

        private void EndSentence(bool asks)
        {
            if (!_sentenceHasWords)
            {
                if (asks && _asks.Count > 0)
                    _asks[^1] = true;
                return;
            }

            _asks.Add(asks);
            _sentence++;
            EndStretch();
            _sentenceHasWords = false;
        }

        private void EndStretch()
        {
            _clause++;
            _stretch++;
        }

        private static char? Next(ReadOnlySpan<char> text, int at) => at + 1 < text.Length ? text[at + 1] : null;

        // "3weken" and "10maart" are two words, "10e", "10ste" and "14u30" are one
        private static int DigitsBefore(string word)
        {
            var digits = word.AsSpan().IndexOfAnyExceptInRange('0', '9');
            return
                digits is > 0 and <= 4
                && word.Length - digits >= 3
                && word.AsSpan(digits) is not "ste"
                && word.AsSpan(digits).IndexOfAnyExceptInRange('a', 'z') < 0
                ? digits
                : 0;
        }

        // "1.239" and "1,239" are one number
        private static bool InNumber(ReadOnlySpan<char> text, int at) =>
            text[at] is '.' or ','
            && at > 0
            && char.IsAsciiDigit(text[at - 1])
            && at + 3 < text.Length
            && char.IsAsciiDigit(text[at + 1])
            && char.IsAsciiDigit(text[at + 2])
            && char.IsAsciiDigit(text[at + 3])
            && (at + 4 >= text.Length || !char.IsAsciiDigit(text[at + 4]));
    }
}
