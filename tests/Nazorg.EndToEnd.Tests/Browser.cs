using Microsoft.Playwright;
using Nazorg.EndToEnd.Tests;
using Nazorg.Tests;

[assembly: AssemblyFixture(typeof(Browser))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Nazorg.EndToEnd.Tests;

/// <summary>One headless Chromium for all tests, started by the first that needs it.</summary>
public sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A page with a history and a storage of its own, that reaches nothing but this computer.</summary>
    public async Task<IPage> NewPageAsync()
    {
        var chromium = Requires.Chromium();
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Arguments });

        // Under 1280 pixels the list of conversations slides over the chat.
        var context = await _browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = 1400, Height = 1000 },
                Locale = "nl-NL",
                TimezoneId = "Europe/Amsterdam",
            }
        );
        await context.RouteAsync(url => !new Uri(url).IsLoopback, route => route.AbortAsync());
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
