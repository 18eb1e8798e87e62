using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Nazorg.EndToEnd.Tests;

/// <summary>The Playground's page as a person uses it: they read messages, type, and press what is on the last card.</summary>
internal sealed partial class TeamsPage : IAsyncDisposable
{
    /// <summary>How long anything may take, in milliseconds: a busy computer is slow, a broken bot never answers.</summary>
    public const float Patience = 30_000;

    private readonly IPage _page;
    private readonly Screenshots _screenshots = new();
    private readonly ConcurrentQueue<string> _errors = new();

    private TeamsPage(IPage page)
    {
        _page = page;
        page.SetDefaultTimeout(Patience);
        page.PageError += (_, error) => _errors.Enqueue(error);
    }

    /// <summary>What the bot said, each message once; the same words elsewhere on the page do not count.</summary>
    public ILocator Messages => _page.Locator(".fai-OutputCard");

    public ILocator LastMessage => Messages.Last;

    /// <summary>The last message that is a card.</summary>
    public TeamsCard LastCard => new(_page, Messages.Filter(new() { Has = _page.Locator(".ac-adaptiveCard") }).Last);

    /// <summary>Opens the page; the Playground tells the bot that it was installed in the 1:1 chat.</summary>
    public static async Task<TeamsPage> OpenAsync(Browser browser, PlaygroundProcess playground)
    {
        var page = new TeamsPage(await browser.NewPageAsync());
        await page._page.GotoAsync(playground.Address.ToString());

        // What is typed before the Playground has found the bot is lost.
        await Expect(page._page.GetByText("Connected.", new() { Exact = true })).ToBeAttachedAsync(new() { Timeout = Patience });
        return page;
    }

    public async Task OpenPersonalChatAsync()
    {
        await _page.GetByRole(AriaRole.Treeitem, new() { Name = "Personal Chat" }).ClickAsync();
        await Expect(Box).ToBeVisibleAsync(new() { Timeout = Patience });
    }

    public async Task OpenGroupChatAsync()
    {
        await _page.GetByRole(AriaRole.Treeitem, new() { Name = "Nazorgoverleg" }).ClickAsync();
        await Expect(Box).ToBeVisibleAsync(new() { Timeout = Patience });
    }

    /// <summary>Types a text and sends it.</summary>
    public async Task SayAsync(string text)
    {
        await Box.FillAsync(text);
        await _page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).ClickAsync();
    }

    /// <summary>In a group a message reaches the bot only when it is mentioned.</summary>
    public async Task SayToBotAsync(string text)
    {
        await Box.ClickAsync();
        await _page.Keyboard.TypeAsync("@");
        await _page.GetByRole(AriaRole.Menuitem, new() { Name = "Nazorg" }).Last.ClickAsync();
        await _page.Keyboard.TypeAsync($" {text}");
        await _page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).ClickAsync();
    }

    /// <summary>Waits until the last message has this text.</summary>
    public Task ExpectTextAsync(string text) => Expect(LastMessage).ToContainTextAsync(text, new() { Timeout = Patience });

    /// <summary>Waits until there are this many messages of the bot.</summary>
    public Task ExpectMessagesAsync(int count) => Expect(Messages).ToHaveCountAsync(count, new() { Timeout = Patience });

    /// <summary>The page could show everything that the bot sent, every request was answered well in both directions, and nothing broke.</summary>
    public async Task ExpectNoTroubleAsync()
    {
        await Expect(_page.GetByText("is not supported yet in Microsoft 365 Agents")).ToHaveCountAsync(0);
        await Expect(_page.GetByText(FailedRequest())).ToHaveCountAsync(0);
        Assert.Empty(_errors);
    }

    /// <summary>Makes the cards as narrow as on a phone. The Playground itself has one width.</summary>
    public Task NarrowAsync() =>
        _page.AddStyleTagAsync(
            new()
            {
                Content = ".fai-OutputCard { width: 332px !important } .fai-OutputCard > div, .ac-preview-panel { width: auto !important }",
            }
        );

    /// <summary>A picture of the whole page.</summary>
    public Task PictureAsync(string name) => _screenshots.TakeAsync(_page, name);

    /// <summary>A picture of the last message alone.</summary>
    public Task PictureOfLastMessageAsync(string name) => _screenshots.TakeAsync(LastMessage, name);

    /// <summary>Closes the page; the last picture shows how the test ended.</summary>
    public async ValueTask DisposeAsync()
    {
        await PictureAsync("end");
        await _page.Context.DisposeAsync();
    }

    private ILocator Box => _page.Locator("div[role=textbox][data-lexical-editor=true]");

    // How the Playground's log writes a request and its status.
    [GeneratedRegex(@"^(message|invoke|typing|conversationUpdate|installationUpdate) [45]\d\d$")]
    private static partial Regex FailedRequest();
}

/// <summary>One card in the chat.</summary>
internal sealed class TeamsCard(IPage page, ILocator card)
{
    public ILocator Locator => card;

    /// <summary>Waits until the card has this text, also when it is replaced by another meanwhile.</summary>
    public Task ExpectAsync(string text) => Expect(card).ToContainTextAsync(text, new() { Timeout = TeamsPage.Patience });

    public Task ExpectWithoutAsync(string text) => Expect(card).Not.ToContainTextAsync(text, new() { Timeout = TeamsPage.Patience });

    /// <summary>Presses a button; one that is not in view is looked for under "…".</summary>
    public async Task PressAsync(string title)
    {
        var button = card.GetByRole(AriaRole.Button, new() { Name = title, Exact = true });
        var more = card.GetByRole(AriaRole.Button, new() { Name = "More options" });
        await Expect(button.Or(more).First).ToBeVisibleAsync(new() { Timeout = TeamsPage.Patience });
        if (await button.CountAsync() == 0)
        {
            await more.Last.ClickAsync();
            button = page.GetByRole(AriaRole.Menuitem, new() { Name = title, Exact = true });
        }

        await button.First.ClickAsync();
    }

    /// <summary>Taps a line that opens as a whole.</summary>
    public Task TapAsync(string text) => card.GetByText(text).First.ClickAsync();

    /// <summary>Chooses from a list that shows all its choices.</summary>
    public Task ChooseAsync(string choice) => card.GetByLabel(choice, new() { Exact = true }).CheckAsync();

    /// <summary>Chooses from a list that opens.</summary>
    public async Task ChooseFromAsync(string label, string choice)
    {
        await card.GetByRole(AriaRole.Combobox, new() { Name = label }).ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = choice, Exact = true }).ClickAsync();
    }

    public Task FillAsync(string label, string text) => card.GetByLabel(label).FillAsync(text);

    /// <param name="date">yyyy-MM-dd; the Playground does not read Dutch dates.</param>
    public async Task FillDateAsync(string label, string date)
    {
        var box = card.GetByRole(AriaRole.Combobox, new() { Name = label });
        await box.FillAsync(date);
        await box.PressAsync("Tab");
    }
}
