"""What Python hands to the browser, declared once.

The models' JSON Schema gives the TypeScript types of `browser/contract/contract.ts` (`make
contract`); the room imports nothing of ours but the types of `crossroads.content.model`.
"""
