using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Nazorg.Bot.Tests.Conversations;

/// <summary>
/// Plays a conversation that is written down and writes it down again with what the bot says now. What a line may be:
/// <code>
/// # clock 2026-03-25T09:00     sets the bot's clock (Amsterdam) and lets it look for what is due
/// # setting emergencyFund: true   a line of municipality.yaml, before anything else
/// # own items/bell.yaml: [ … ]   the bot starts again with this in the municipality's own content; with nothing, the file is gone
/// # as B                       another coordinator, in a chat of their own; "# as B in team" in a channel
/// # install, # join, # remove  the app is added (two events tell it) or removed
/// # again                      the last activity arrives once more
/// # quietly, # aloud           what the bot says from here on is not, or is again, written down
/// ## words                     for the reader only
/// &gt; words                  the user types
/// &gt; [Title]                presses the button with that title on the newest card, as Action.Execute
/// &gt; (Title)                the same as Action.Submit, where Execute does not work
/// &gt; [7: Title]             the button in the row that begins with 7
/// &gt; [Title] on "words"     the button on the newest card with those words in it
/// &gt; [Title] date=2026-03-02   with the card's input filled in
/// &gt; {"verb": "case", …}      a button that is on no card
/// </code>
/// Everything else is what the bot says.
/// </summary>
internal sealed partial class Transcript : IAsyncDisposable
{
    private readonly StringBuilder _written = new();
    private readonly Dictionary<string, Chat> _chats = [];
    private readonly StringBuilder _settings = new();
    private TestBot? _bot;
    private Chat _chat = null!;
    private string _clock = TestBot.Morning;
    private int _seen;
    private bool _quiet;
    private JsonElement? _answer;

    /// <summary>The conversation as it goes now.</summary>
    public static async Task<string> PlayAsync(string written)
    {
        await using var transcript = new Transcript();
        foreach (var line in written.Split('\n').Where(l => l.StartsWith("> ", StringComparison.Ordinal) || l.StartsWith('#')))
        {
            await transcript.StepAsync(line.TrimEnd());
        }

        return transcript._written.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        if (_bot is not null)
            await _bot.DisposeAsync();
    }

    private async Task StepAsync(string line)
    {
        // Directives that are answered with silence stand together; everything else has room before it.
        var before = _written.ToString().TrimEnd('\n').Split('\n')[^1];
        var together = (line.StartsWith('#') && before.StartsWith('#')) || (_quiet && before.StartsWith('>'));
        if (_written.Length > 0 && !together)
            _written.Append('\n');
        _written.Append(line).Append('\n');
        if (line.StartsWith("##", StringComparison.Ordinal))
            return;
        var waiting = line.StartsWith('#') ? await DirectAsync(line[2..].Split(' ', 2)) : await UserAsync(line[2..]);
        Write(waiting);
    }

    private async Task<Waiting> DirectAsync(string[] words)
    {
        switch (words[0])
        {
            case "quietly" or "aloud":
                _quiet = words[0] == "quietly";
                return Waiting.Nobody;
            case "setting":
                _settings.AppendLine(words[1]);
                return Waiting.Nobody;
            case "own":
                await StartAsync();
                var file = words[1].Split(':', 2);
                await _bot!.RestartWithAsync(file[0], file[1].Trim());
                return Waiting.Nobody;
            case "clock":
                _clock = words[1];
                if (_bot is null)
                    return Waiting.Nobody;
                _bot.Clock.Set(_clock);
                await _bot.TickAsync();
                return Waiting.Reader;
            case "as":
                await StartAsync();
                _chat = ChatOf(words[1]);
                return Waiting.Nobody;
        }

        await StartAsync();
        await (
            words[0] switch
            {
                "install" => _chat.InstallAsync(),
                "remove" => _chat.InstallAsync("remove"),
                "join" => _chat.JoinAsync(),
                "again" => _chat.RedeliverAsync(),
                var other => throw new InvalidOperationException($"no such directive: {other}"),
            }
        );
        return Waiting.Sender;
    }

    private async Task<Waiting> UserAsync(string said)
    {
        await StartAsync();
        if (Button().Match(said) is { Success: true } button)
        {
            var on = button.Groups["on"] is { Success: true, Value: var words }
                ? _chat.Cards.Last(c => c.Card.ToString().Contains(words, StringComparison.Ordinal))
                : null;
            (string, string)[] inputs = button.Groups["key"].Success ? [(button.Groups["key"].Value, button.Groups["value"].Value)] : [];
            await (
                button.Groups["execute"].Success
                    ? _chat.PressAsync(button.Groups["execute"].Value, on, inputs)
                    : _chat.SubmitAsync(button.Groups["submit"].Value, on, inputs)
            );
        }
        else if (said.StartsWith('{'))
        {
            await _chat.SendAsync(
                _chat.Invoke(
                    new JsonObject { ["type"] = "Action.Execute", ["data"] = JsonNode.Parse(said) },
                    _chat.Cards.LastOrDefault()?.Id
                )
            );
        }
        else
        {
            await _chat.SayAsync(said);
        }

        return Waiting.Sender;
    }

    private async Task StartAsync()
    {
        if (_bot is not null)
            return;
        _bot = await TestBot.StartAsync(_clock, _settings.Length > 0 ? _settings.ToString() : null);
        _chat = ChatOf("A");
    }

    private Chat ChatOf(string who)
    {
        if (_chats.TryGetValue(who, out var chat))
            return chat;
        var parts = who.Split(" in ");
        chat =
            parts.Length == 1
                ? new Chat(_bot!, who)
                : new Chat(_bot!, parts[0], conversation: $"19:{parts[1]}@thread.tacv2", kind: "channel");
        return _chats[who] = chat;
    }

    private void Write(Waiting waiting)
    {
        if (_bot is null)
            return;
        var all = _bot.Connector.Posted;
        var said = all[_seen..];
        _seen = all.Length;
        var answered = waiting == Waiting.Sender ? Answered(said) : null;
        if (_quiet)
            return;
        foreach (var posted in said.OrderBy(p => p.Conversation == _chat.Conversation ? 0 : 1))
            Write(posted);
        if (answered is null && said.IsEmpty && waiting != Waiting.Nobody)
            answered = "nothing";
        if (answered is not null)
            _written.Append($"Nazorg: ({answered})\n");
    }

    /// <summary>What the sender got in the response itself, if that is not among what was said: a line that pops up, or a card.</summary>
    private string? Answered(ImmutableArray<Posted> said)
    {
        if (_chat.Status >= HttpStatusCode.MultipleChoices)
            return $"HTTP {(int)_chat.Status}";
        if (_chat.Answer?.GetProperty("value") is not { } value)
            return null;
        var same = _answer is { } before && JsonElement.DeepEquals(before, value);
        _answer = value;
        if (value.ValueKind == JsonValueKind.String)
            return $"pop-up: {value.GetString()}";
        if (said.Any(p => p.Card is { } card && JsonElement.DeepEquals(card, value)))
            return null;
        return same ? "the same card once more" : $"a card of which the chat knows nothing: {value.GetProperty("speak")}";
    }

    private void Write(Posted posted)
    {
        var name =
            posted.Conversation == _chat.Conversation
                ? "Nazorg"
                : $"Nazorg to {_chats.First(c => c.Value.Conversation == posted.Conversation).Key}";
        if (posted.Text is { } text)
            _written.Append($"{name}: {text}\n");
        if (posted.Card is not { } card)
            return;
        _written.Append($"{name}: {(posted.Method == "PUT" ? "[card, in place]" : "[card]")}\n");
        foreach (var line in CardText.Of(card).Lines)
            _written.Append($"    {line}".TrimEnd()).Append('\n');
    }

    /// <summary>Who hears of it when nothing is said.</summary>
    private enum Waiting
    {
        Nobody,
        Reader,
        Sender,
    }

    [GeneratedRegex(
        """^(?:\[(?<execute>[^\]]+)\]|\((?<submit>[^)]+(?:\([^)]*\)[^)]*)?)\))(?: on "(?<on>[^"]+)")?(?: (?<key>\w+)=(?<value>.*))?$"""
    )]
    private static partial Regex Button();
}
